import { z } from "zod";
import {
  choice,
  day,
  emailAddress,
  id,
  line,
  newPassword,
  optionalLine,
  publicName,
  sixDigits,
  text,
} from "../../shared/fields.ts";

const passwordGiven = z
  .string({ error: "パスワードを入力してください。" })
  .max(500, { error: "パスワードが長すぎます。" });

export const SignInInput = z.object({ email: emailAddress, password: passwordGiven });
export const RequestCodeInput = z.object({ email: emailAddress });
export const CodeInput = z.object({ code: sixDigits });
const belonging = {
  ward: z.string({ error: "区を選んでください。" }),
  relation: choice("区との関わり", ["lives", "works", "studies", "active"]),
};
export const SignUpInput = z.object({ displayName: publicName, email: emailAddress, ...belonging });
export const JoinWardInput = z.object(belonging);
const brokenLink = { error: "メールの案内のアドレスが途中で切れているようです。案内をもう一度開いてください。" };
const secretOfLink = z.string(brokenLink).max(100, brokenLink);
export const ResetInput = z.object({ token: secretOfLink, password: newPassword });
export const SetPasswordInput = z.object({ current: z.string().max(500).optional(), password: newPassword });
export const AddressInput = z.object({ email: emailAddress });
export const TokenInput = z.object({ token: secretOfLink });
export const DisplayNameInput = z.object({ displayName: publicName });
export const PasswordInput = z.object({ password: passwordGiven });
export const DeleteInput = z.object({ sure: z.literal("on", { error: "確かめて印を付けてください。" }) });

export const roleNames = ["member", "adviser", "secretariat", "manager", "office", "bureau", "admin"] as const;

export const GrantInput = z.object({
  email: emailAddress,
  role: choice("役割", roleNames),
  wardId: id("区").optional(),
  officeId: id("担当課").optional(),
  bureauId: id("局").optional(),
  endsOn: day("終わりの日").optional(),
});

export const EndGrantInput = z.object({ reason: text("終わらせる理由", 200) });

export const CreateAccountInput = z.object({
  email: emailAddress,
  displayName: line("表示する名前", 40),
  realName: optionalLine("本名", 40),
});

export const roleWords = {
  resident: "区民",
  member: "委員",
  adviser: "参与",
  secretariat: "事務局",
  manager: "事務局の課長",
  office: "担当課",
  bureau: "局",
  admin: "市の管理者",
} as const;

export const identityWords = {
  unconfirmed: "未確認",
  address: "住所確認済（窓口・郵送）",
  jpki: "公的個人認証済",
} as const;

export const identityMeans = ["counter", "post"] as const;
export const identityMeansWords = { counter: "窓口で書類を見た", post: "郵送した手紙の番号が合った" } as const;

/** What comes back from 公的個人認証: which asking it answers, and the provider's signed word. */
export const CardInput = z.object({
  state: z.string({ error: "確認できませんでした。" }).max(100, { error: "確認できませんでした。" }),
  assertion: z.string({ error: "確認できませんでした。" }).max(8000, { error: "確認できませんでした。" }),
});

export const IdentityInput = z.object({
  email: emailAddress,
  means: choice("確かめ方", identityMeans),
});
