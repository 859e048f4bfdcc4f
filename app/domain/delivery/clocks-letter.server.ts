import { db } from "../../db/client.server.ts";
import { longDay } from "../../shared/dates.ts";
import { clocksOf, nextClock } from "../minutes/minutes-clocks.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { urlOf, withSignature } from "./signed-letter.ts";

/** What the desk owes next after a sitting, and by when; nothing once it is done. */
export async function clocksLetter(notice: NoticeRow, now: Date): Promise<LetterParts | null> {
  const session = await db.councilSession.findFirst({
    where: { id: notice.subjectId ?? "" },
    include: { minutes: { include: { versions: { orderBy: { number: "asc" }, take: 1 } } } },
  });
  const clock = session && nextClock(clocksOf(session, session.minutes, now));
  if (!clock) return null;
  const name = `第${session.ordinal}回${session.title}`;
  return withSignature(notice, {
    subject: clock.isLate
      ? `期限を過ぎています（${name} ${clock.what}）`
      : `期限が近づいています（${name} ${clock.what}）`,
    paragraphs: [
      clock.isLate
        ? `${name}の${clock.what}の期限は、${longDay(clock.due)}でした。`
        : `${name}の${clock.what}の期限は、${longDay(clock.due)}です。`,
    ],
    link: {
      label: "事務局の画面を開く",
      url: urlOf(notice, `desk/sessions/${sessionKey(session)}${clock.key === "summary" ? "/summary" : "/minutes"}`),
    },
  });
}
