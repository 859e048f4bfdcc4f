import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import { numberHash } from "../../platform/numbers.server.ts";
import { newCode, newSecret, sha256 } from "../../platform/secrets.server.ts";
import { dayFromColumn, fiscalYearName, longDay } from "../../shared/dates.ts";
import { needsPassword } from "../accounts/ways-to-sign-in.server.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import { contactLines } from "../wards/contact-lines.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import { isFlood } from "./flood.server.ts";
import type { LetterParts } from "./letter.ts";

const minutes = 60_000;

/**
 * Letters with a code or a link in them: the token is made here, by the worker, and only
 * its hash is kept. Undefined for other kinds; null when the address is nobody's.
 */
export async function secretLetter(
  notice: NoticeRow,
  kind: NoticeKind,
  now: Date,
): Promise<LetterParts | null | undefined> {
  if (kind === "sign-in-code") return codeLetter(notice, now);
  if (kind === "account-invited") return invitationLetter(notice, now);
  if (kind === "password-reset") return resetLetter(notice, now);
  if (kind === "address-change") return addressLetter(notice, now);
  if (kind === "sign-in-failing") {
    return plain("ログインの間違いが続いています", [
      "あなたのメールアドレスで、この24時間に、パスワードか確認番号の間違いが20回ありました。間違えた回では、ログインできていません。",
      "御自身で間違えたのでなければ、だれかが試しているおそれがあります。これまでにログインした端末からは、いつもどおりログインできます。ほかで使っているパスワードと同じものを使っているときは、変えてください。",
      "このお知らせは、1日に1回だけ送ります。",
    ]);
  }
  if (kind === "address-changed") {
    return plain("メールアドレスを変更しました", [
      "区民会議に登録したメールアドレスを変更しました。心当たりがない場合は、区の事務局へ御連絡ください。",
    ]);
  }
  return kind === "proposal-received" ? receiptLetter(notice, now) : undefined;
}

async function codeLetter(notice: NoticeRow, now: Date): Promise<LetterParts | null> {
  const account = await accountAt(notice.address);
  if (!account) return null;
  if (await needsPassword(account.id, now)) {
    return plain("ログインの方法について", [
      "委員・職員の方は、パスワードでログインしてください。パスワードが分からないときは、ログインの画面の「パスワードを忘れたとき」から設定してください。",
    ]);
  }
  if (await isFlood(notice, account.id, now)) return null;
  const code = await mintCode(account.id, null, now, notice.askedBy);
  return plain(
    `区民会議の確認番号 ${code}`,
    [
      "ログインの画面に、次の確認番号を入力してください。30分間使えます。心当たりがない場合は、このメールを捨ててください。",
    ],
    [code],
  );
}

/** Whoever is new may be away for some days. */
async function invitationLetter(notice: NoticeRow, now: Date): Promise<LetterParts | null> {
  const link = await invitationLink(notice.address, now);
  if (!link) return null;
  return plain(
    "区民会議の利用者になりました",
    [
      "区民会議の利用者として登録しました。次のページを開いて、パスワードを設定してください。7日間、1回だけ使えます。",
      "過ぎたときは、ログインの画面の「パスワードを忘れたとき」から設定できます。",
    ],
    [link],
  );
}

/** A page on which somebody sets a password, for a week and once; null where nobody has the address. */
export async function invitationLink(email: string | null, now: Date): Promise<string | null> {
  const account = await accountAt(email);
  if (!account) return null;
  const secret = await mintLink("password_reset", account.id, {}, now, 7 * 24);
  return `${publicOrigin()}/login/reset/${secret}`;
}

async function resetLetter(notice: NoticeRow, now: Date): Promise<LetterParts | null> {
  const account = await accountAt(notice.address);
  if (!account || (await isFlood(notice, account.id, now))) return null;
  const secret = await mintLink("password_reset", account.id, {}, now);
  return plain(
    "パスワードの設定",
    ["次のページを開いて、新しいパスワードを設定してください。1時間、1回だけ使えます。"],
    [`${publicOrigin()}/login/reset/${secret}`],
  );
}

async function addressLetter(notice: NoticeRow, now: Date): Promise<LetterParts | null> {
  const account = await db.account.findFirst({ where: { id: notice.subjectId ?? "", deletedAt: null } });
  const isTaken = await accountAt(notice.address);
  if (!account || isTaken || !notice.address) return null;
  const secret = await mintLink("address_change", account.id, { newEmail: notice.address }, now);
  return plain(
    "メールアドレスの変更",
    ["次のページを開いて、メールアドレスの変更を確かめてください。1時間、1回だけ使えます。"],
    [`${publicOrigin()}/me/address/${secret}`],
  );
}

/** Until the address is confirmed it may be anybody's: the letter then says nothing of the words. */
async function receiptLetter(notice: NoticeRow, now: Date): Promise<LetterParts | null> {
  const proposal = await db.proposal.findFirst({ where: { id: notice.subjectId ?? "" } });
  if (!proposal || !notice.ward || !notice.accountId) return null;
  const [publishBy, officeBy, answerBy] = [proposal.publishBy, proposal.officeBy, proposal.answerBy].map((d) =>
    longDay(dayFromColumn(d)),
  );
  const promise = proposal.wardOnlyAt
    ? `${officeBy}までに担当課を、${answerBy}までに最初の回答をお知らせします。`
    : `${publishBy}までに掲載するかを、${officeBy}までに担当課を、${answerBy}までに最初の回答をお知らせします。`;
  const number = `受付番号は、${notice.ward.name} ${fiscalYearName(proposal.fiscalYear)} 第${proposal.number}号です。`;
  const signature = signatureOf(notice);
  if (proposal.confirmedAt)
    return {
      ...plain("提案を受け付けました", [`「${proposal.title}」を受け付けました。${number}`, promise]),
      signature,
    };
  // Since this was queued the sender may have corrected the address.
  if (notice.account?.email !== proposal.contactEmail) return null;
  if (await isFlood(notice, notice.accountId, now)) return null;
  const code = await mintCode(notice.accountId, proposal.id, now);
  const secret = await mintLink("proposal_link", notice.accountId, { subjectId: proposal.id }, now, 24);
  return {
    ...plain(
      `提案を受け付けました（確認番号 ${code}）`,
      [
        `提案を受け付けました。${number}`,
        promise,
        proposal.wardOnlyAt
          ? "確認がなくても区には届きますが、返事には連絡先の確認が必要です。"
          : "確認がなくても区には届きますが、掲載と返事には連絡先の確認が必要です。",
        "受付の画面に次の確認番号（30分間有効）を入力するか、その下のページ（24時間有効）を開いて確認してください。心当たりがない場合は、このメールを捨ててください。",
      ],
      [code, `${publicOrigin()}/wards/${notice.ward.slug}/proposals/confirmation/${secret}`],
    ),
    signature,
  };
}

async function mintCode(
  accountId: string,
  subjectId: string | null,
  now: Date,
  askedBy: string | null = null,
): Promise<string> {
  const code = newCode();
  await db.accountToken.create({
    data: {
      purpose: "code",
      accountId,
      subjectId,
      askedBy,
      secretHash: numberHash(`${accountId}:${code}`),
      createdAt: now,
      expiresAt: new Date(now.getTime() + 30 * minutes),
    },
    select: { id: true },
  });
  return code;
}

export async function mintLink(
  purpose: "password_reset" | "address_change" | "proposal_link" | "session_reply",
  accountId: string,
  about: { newEmail?: string; subjectId?: string },
  now: Date,
  hours = 1,
) {
  const secret = newSecret();
  await db.accountToken.create({
    data: {
      purpose,
      accountId,
      ...about,
      secretHash: sha256(secret),
      createdAt: now,
      expiresAt: new Date(now.getTime() + hours * 60 * minutes),
    },
    select: { id: true },
  });
  return secret;
}

const accountAt = (email: string | null) =>
  db.account.findFirst({ where: { email: email ?? "", deletedAt: null, disabledAt: null } });

function plain(subject: string, paragraphs: string[], secret?: string[]): LetterParts {
  return { subject, paragraphs, ...(secret ? { secret } : {}), signature: ["区民会議"] };
}

const signatureOf = ({ ward }: NoticeRow): string[] => (ward ? contactLines(ward) : ["区民会議"]);
