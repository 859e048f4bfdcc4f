import { event } from "../event-spec.ts";

export const accountEvents = {
  "account.identity-confirmed": event<{ level: string; means: string }>(
    "accounts/confirm-identity",
    "事務局",
    "未確認の間",
    "利用者の住所を確認した",
  ),
  "account.signed-up": event("accounts/sign-up", "だれでも", "いつでも", "利用登録を申し込んだ"),
  "account.created": event<{ role: string }>("accounts/create-account", "市の管理者", "いつでも", "利用者を作った"),
  "account.confirmed": event(
    "accounts/confirm-code",
    "確認番号を受け取った人",
    "番号の有効な間",
    "メールアドレスを確認した",
  ),
  "account.signed-in": event<{ by: string }>("accounts/sign-in", "利用者", "いつでも", "ログインした"),
  "account.code-requested": event("accounts/request-code", "だれでも", "いつでも", "確認番号を求めた"),
  "account.reset-requested": event("accounts/request-reset", "だれでも", "いつでも", "パスワードの再設定を求めた"),
  "account.password-reset": event(
    "accounts/reset-password",
    "再設定の案内を受け取った人",
    "案内の有効な間",
    "パスワードを再設定した",
  ),
  "account.password-set": event("accounts/set-password", "本人", "いつでも", "パスワードを設定した"),
  "account.address-requested": event("accounts/request-address", "本人", "いつでも", "メールアドレスの変更を求めた"),
  "account.address-changed": event(
    "accounts/change-address",
    "変更の案内を受け取った人",
    "案内の有効な間",
    "メールアドレスを変えた",
  ),
  "account.ward-joined": event<{ relation: string }>(
    "accounts/join-ward",
    "利用者",
    "まだ関わりを登録していない区で",
    "区との関わりを加えた",
  ),
  "account.renamed": event("accounts/rename-account", "本人", "いつでも", "公開名を変えた"),
  "account.sessions-ended": event("accounts/end-sessions", "本人", "いつでも", "ほかの端末のログインを終わらせた"),
  "account.reauthenticated": event("accounts/reauthenticate", "本人", "いつでも", "パスワードをもう一度確かめた"),
  "account.deleted": event("accounts/delete-account", "本人", "いつでも", "退会した"),
  "account.name-viewed": event("accounts/view-real-name", "市の管理者", "いつでも", "本名を見た"),
  "grant.given": event<{ role: string; accountId: string }>(
    "accounts/give-grant",
    "市の管理者・区の課長",
    "いつでも",
    "権限を与えた",
  ),
  "grant.ended": event<{ role: string; accountId: string }>(
    "accounts/end-grant",
    "市の管理者・区の課長",
    "権限の有効な間",
    "権限を終わらせた",
  ),
};
