import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { type Day, dayFromColumn, dayOf, instantAt, longDay, longInstant, longSpan } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { readRules } from "../councils/rules.schema.ts";
import { termOn } from "../councils/term-on.server.ts";
import { isByDraw } from "./observing.ts";
import { ownDues, requireUseful } from "./own-dues.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { dueBefore, duesMoved } from "./session-dates.server.ts";
import { requireState } from "./sessions.policy.ts";
import { answerWords, type ChangeSessionInput } from "./sessions.schema.ts";
import { tellOfChange } from "./tell-of-change.server.ts";
import { venueOf } from "./venue-of.server.ts";

/** Changes date or place after announcement: listed on the sitting's page with the reason, and mailed. */
export function changeSession(
  viewer: Viewer,
  ref: SessionRef,
  input: z.infer<typeof ChangeSessionInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "announced", "postponed");
    const startsAt = instantAt(input.date, input.startTime);
    const endsAt = instantAt(input.date, input.endTime);
    if (startsAt <= viewer.now) refuse("今より後の日時を入力してください。", "date");
    const own = isDialogue(session) ? keptDues(session) : ownDues(input);
    if (!isDialogue(session)) requireUseful(input, startsAt, viewer.now, !isSameDues(own, session));
    const venue = await venueOf(tx, session, input.venueId);
    const term = await termOn(tx, session.councilId, input.date);
    if (term.id !== session.termId)
      refuse("ほかの期の日には移せません。この会議を中止し、新しい会議を準備してください。", "date");
    const isMoved = startsAt.getTime() !== session.startsAt.getTime() || endsAt.getTime() !== session.endsAt.getTime();
    const isElsewhere = venue.id !== session.venueId || input.room !== session.room;
    const isOtherDay = dayOf(session.startsAt) !== input.date;
    const dues = duesNow(session, startsAt, own, viewer.now);
    const lastDays = isOtherDay || isDialogue(session) ? [] : lastDaysChanged(session, dues);
    if (!isMoved && !isElsewhere && lastDays.length === 0 && !session.postponedAt)
      refuse("変わったところがありません。日時か会場、期限を直してください。");
    const what = [
      ...(isMoved
        ? [`日時を、${longSpan(session.startsAt, session.endsAt)}から${longSpan(startsAt, endsAt)}に変えました。`]
        : []),
      ...(isElsewhere ? [`会場を${venue.name} ${input.room}に変えました。`] : []),
      ...lastDays,
      ...(isMoved || isElsewhere || lastDays.length > 0
        ? []
        : [`予定のとおり${longSpan(startsAt, endsAt)}に開きます。`]),
    ];
    await tx.councilSession.update({
      where: { id: session.id },
      data: {
        startsAt,
        endsAt,
        venueId: venue.id,
        room: input.room,
        postponedAt: null,
        postponeReason: null,
        ...own,
        ...dues,
        ...(isOtherDay ? { remindedAt: null, ...duesOf(session, input.date, viewer.now) } : {}),
      },
      select: { id: true },
    });
    if (isOtherDay) await askAgain(tx, session.id);
    await tellOfChange(tx, viewer, { ...session, startsAt, endsAt }, what.join(""), input.reason);
    await record(tx, viewer, {
      action: "session.changed",
      subjectId: session.id,
      wardId: session.wardId,
      details: { fields: [...(isMoved ? ["date"] : []), ...(isElsewhere ? ["venue"] : [])] },
    });
  });
}

type OwnDues = ReturnType<typeof ownDues>;

/** A 対話の場 has nobody to answer by a day; what its draft had stays as it was. */
const keptDues = ({ ownRepliesDueOn, ownOpinionsDueAt }: CouncilSession): OwnDues => ({
  ownRepliesDueOn,
  ownOpinionsDueAt,
});

const isSameDues = (one: OwnDues, other: OwnDues): boolean =>
  one.ownRepliesDueOn?.getTime() === other.ownRepliesDueOn?.getTime() &&
  one.ownOpinionsDueAt?.getTime() === other.ownOpinionsDueAt?.getTime();

type Dues = { repliesDueOn: Date; opinionsDueAt: Date };

/** As set by hand, or counted back from the new day; what stands stays, but never past the beginning. */
function duesNow(session: CouncilSession, startsAt: Date, own: OwnDues, now: Date): Dues {
  const isUntouched = dayOf(session.startsAt) === dayOf(startsAt) && isSameDues(own, session);
  if (!isUntouched) return dueBefore({ startsAt, ...own }, now);
  const { repliesDueOn, opinionsDueAt } = session;
  return { repliesDueOn, opinionsDueAt: opinionsDueAt < startsAt ? opinionsDueAt : startsAt };
}

function lastDaysChanged(before: Dues, after: Dues): string[] {
  return [
    ...(before.repliesDueOn.getTime() === after.repliesDueOn.getTime()
      ? []
      : [`出欠の返事の期限を${longDay(dayFromColumn(after.repliesDueOn))}に変えました。`]),
    ...(before.opinionsDueAt.getTime() === after.opinionsDueAt.getTime()
      ? []
      : [`事前意見の締切を${longInstant(after.opinionsDueAt)}に変えました。`]),
  ];
}

/** Seats a draw has already given out stay as they are; so does the last day for asking. */
function duesOf(session: CouncilSession, to: Day, now: Date) {
  const { observersDueOn, ...help } = duesMoved(session, to, isByDraw(readRules(session.rules)), now);
  return session.observersSeatedAt ? help : { observersDueOn, ...help };
}

/** Answers were for another day: they are undecided again, and the desk still reads what they were. */
async function askAgain(tx: Tx, sessionId: string): Promise<void> {
  const replies = await tx.sessionReply.findMany({ where: { sessionId, answer: { not: "undecided" } } });
  for (const answer of new Set(replies.map((reply) => reply.answer))) {
    await tx.sessionReply.updateMany({
      where: { sessionId, answer },
      data: { answer: "undecided", reason: `日程が変わる前の回答: ${answerWords[answer]}` },
    });
  }
}
