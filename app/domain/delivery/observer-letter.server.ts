import { db } from "../../db/client.server.ts";
import { shownNumber } from "../../platform/numbers.server.ts";
import { dayFromColumn, longDay, longSpan } from "../../shared/dates.ts";
import { entryState } from "../observers/observers.rules.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { urlOf, withSignature } from "./signed-letter.ts";

/** Where one who asked for a seat stands now; null once they gave it back. */
export async function observerLetter(notice: NoticeRow): Promise<LetterParts | null> {
  const entry = await db.observerEntry.findFirst({
    where: { id: notice.subjectId ?? "" },
    include: { session: { include: { venue: true } } },
  });
  if (!entry || entry.withdrawnAt) return null;
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
