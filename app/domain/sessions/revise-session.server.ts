import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { type Day, dayFromColumn, dayOf, instantAt, longInstant, timeOf } from "../../shared/dates.ts";
import { allow, type Difference, refuse, refuseStale } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockCouncil } from "../councils/lock-term.server.ts";
import { termOn } from "../councils/term-on.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { nextOrdinal } from "./next-ordinal.server.ts";
import { numberDrafts } from "./number-drafts.server.ts";
import { observerColumns, observerDifferences } from "./observers-input.server.ts";
import { ownDues, requireUseful } from "./own-dues.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { dueBefore } from "./session-dates.server.ts";
import { requireState } from "./sessions.policy.ts";
import { type ObserversInput, onlineWords, type ReviseSessionInput } from "./sessions.schema.ts";
import { venueOf } from "./venue-of.server.ts";

type Input = z.infer<typeof ReviseSessionInput> | z.infer<typeof ObserversInput>;

/** Changes a draft. A stale form is shown beside what is stored, so that two clerks never overwrite each other unseen. */
export function reviseSession(viewer: Viewer, ref: SessionRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    // The council first, as whoever starts a draft does: a moved date may renumber the drafts.
    if ("date" in input) await lockCouncil(tx, (await wardBySlug(ref.ward, tx)).id);
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft");
    refuseStale(input.revision, session.revision, await differencesOf(tx, session, input));
    if ("venueId" in input) await venueOf(tx, session, input.venueId);
    if ("date" in input) requireUseful(input, instantAt(input.date, input.startTime), viewer.now);
    const moved: Moved = "date" in input ? await termOfDate(tx, session, input.date) : {};
    await tx.councilSession.update({
      where: { id: session.id },
      data: { ...columnsOf(session, input, viewer.now), ...moved, revision: { increment: 1 } },
      select: { id: true },
    });
    if ("date" in input)
      await numberDrafts(tx, viewer, session.wardId, {
        termId: moved.termId ?? session.termId,
        subcommitteeId: session.subcommitteeId,
      });
    await record(tx, viewer, {
      action: "session.revised",
      subjectId: session.id,
      wardId: session.wardId,
      details: { fields: Object.keys(input).filter((key) => key !== "revision") },
    });
  });
}

type Moved = { termId?: string; ordinal?: number };

/** A draft moved into another term gets the next number of that term. */
async function termOfDate(tx: Tx, session: CouncilSession, date: Day): Promise<Moved> {
  const term = await termOn(tx, session.councilId, date);
  if (term.id === session.termId) return {};
  if (session.subcommitteeId) refuse("部会の会議は、その期の日にしてください。", "date");
  return { termId: term.id, ordinal: await nextOrdinal(tx, { termId: term.id, subcommitteeId: null }) };
}

function columnsOf(session: CouncilSession, input: Input, now: Date) {
  if ("observerCap" in input) return observerColumns(session, input);
  const own = ownDues(input);
  const { title, date, startTime, endTime, venueId, room, onlineMode, onlineUrl } = input;
  return {
    title,
    venueId,
    room,
    onlineMode,
    onlineUrl: onlineMode === "none" ? null : (onlineUrl ?? null),
    startsAt: instantAt(date, startTime),
    endsAt: instantAt(date, endTime),
    ...own,
    ...dueBefore({ startsAt: instantAt(date, startTime), ...own }, now),
  };
}

const columnDay = (day: Date | null): string => (day ? dayFromColumn(day) : "");
const moment = (at: Date | null): string => (at ? longInstant(at) : "");

async function differencesOf(tx: Tx, session: CouncilSession, input: Input): Promise<Difference[]> {
  const pair = (label: string, stored: string, typed: string): Difference => ({ label, stored, typed });
  if ("observerCap" in input) return observerDifferences(session, input);
  const venues = await tx.venue.findMany({ where: { wardId: session.wardId }, select: { id: true, name: true } });
  const nameOf = (id: string) => venues.find((venue) => venue.id === id)?.name ?? "";
  return [
    pair("会議の名称", session.title, input.title),
    pair("開催日", dayOf(session.startsAt), input.date),
    pair("開始時刻", timeOf(session.startsAt), input.startTime),
    pair("終了予定の時刻", timeOf(session.endsAt), input.endTime),
    pair("会場", nameOf(session.venueId), nameOf(input.venueId)),
    pair("部屋", session.room, input.room),
    pair("オンラインでの出席", onlineWords[session.onlineMode], onlineWords[input.onlineMode]),
    pair("オンラインの会場のURL", session.onlineUrl ?? "", input.onlineUrl ?? ""),
    pair("出欠の返事の期限", columnDay(session.ownRepliesDueOn), input.ownRepliesDueOn ?? ""),
    pair("事前意見の締切", moment(session.ownOpinionsDueAt), moment(ownDues(input).ownOpinionsDueAt)),
  ];
}
