import { db } from "../../db/client.server.ts";
import { shownNumber } from "../../platform/numbers.server.ts";
import { inForce, keyedWith } from "../../platform/secret-key.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import { dayFromColumn, longDay, longSpan } from "../../shared/dates.ts";
import { readRules } from "../councils/rules.schema.ts";
import { confirmHours, entryState } from "../observers/observers.rules.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { urlOf, withSignature } from "./signed-letter.ts";

/** Where one who asked for a seat stands now; null once they gave it back. */
export async function observerLetter(notice: NoticeRow): Promise<LetterParts | null> {
  const entry = await db.observerEntry.findFirst({
    where: { id: notice.subjectId ?? "" },
    include: { session: { include: { venue: true } } },
  });
  if (!entry || entry.withdrawnAt || !entry.confirmedAt) return null;
  const { session } = entry;
  const name = `第${session.ordinal}回${session.title}`;
  const due = session.observersDueOn ? longDay(dayFromColumn(session.observersDueOn)) : "";
  const said = {
    seated: ["傍聴の席が取れました", `${name}の傍聴の席が取れました。当日、次の番号を受付で見せてください。`],
    waiting: [
      "傍聴の空きをお待ちください",
      `${name}の傍聴は定員に達しています。いまは空きを待つ${entry.waitingRank ?? 0}番目です。席が空いたときは、お知らせします。`,
    ],
    applied: [
      "傍聴の申込みを受け付けました",
      `${name}の傍聴の申込みを受け付けました。${due}までの申込みが定員を超えたときは、くじで決めます。決まり次第、お知らせします。`,
    ],
    unconfirmed: ["", ""],
    withdrawn: ["", ""],
  }[entryState(entry)];
  const [subject = "", sentence = ""] = said;
  return withSignature(notice, {
    subject: `${subject}（${name}）`,
    paragraphs: [
      sentence,
      `傍聴の番号: ${shownNumber(entry.sealedCode) ?? "申込みの画面で確かめてください"}`,
      `日時: ${longSpan(session.startsAt, session.endsAt)}\n会場: ${session.venue.name} ${session.room}`,
    ],
    link: {
      label: "傍聴の申込みを見る・取り消す",
      url: urlOf(notice, `sessions/${session.fiscalYear}-${session.number}/observers/${entry.id}`),
    },
  });
}

/** The link by which whoever has the address says that they asked; made here, and only its hash is kept. */
export async function observerConfirmLetter(notice: NoticeRow): Promise<LetterParts | null> {
  const entry = await db.observerEntry.findFirst({
    where: { id: notice.subjectId ?? "", confirmedAt: null, withdrawnAt: null },
    include: { session: true },
  });
  if (!entry || (await hasManyOut(entry, readRules(entry.session.rules).observersPerAddress))) return null;
  const { session } = entry;
  // The same in each letter about it: one that is sent again ends no link that arrived.
  const secret = keyedWith(inForce(), `confirm ${entry.id}`);
  await db.observerEntry.update({
    where: { id: entry.id },
    data: { confirmHash: sha256(secret) },
    select: { id: true },
  });
  const name = `第${session.ordinal}回${session.title}`;
  return withSignature(notice, {
    subject: `傍聴の申込みを確かめてください（${name}）`,
    paragraphs: [
      `${name}の傍聴の申込みがありました。次のページを開いて「申込みを確かめる」を押すと、申込みになります。${confirmHours}時間使えます。`,
      "心当たりがない場合は、このメールを捨ててください。申込みにはなりません。",
    ],
    secret: [urlOf(notice, `sessions/${session.fiscalYear}-${session.number}/observers/confirmation/${secret}`)],
  });
}

type Entry = { id: string; sessionId: string; email: string | null };

/** More letters are out about seats at this sitting than an address may have seats, and some to spare. */
async function hasManyOut({ id, sessionId, email }: Entry, observersPerAddress: number): Promise<boolean> {
  const out = await db.observerEntry.count({
    where: { sessionId, email, confirmedAt: null, withdrawnAt: null, confirmHash: { not: null }, id: { not: id } },
  });
  return out >= observersPerAddress + 3;
}
