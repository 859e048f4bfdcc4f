import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import { addDays, type Day, dayFromColumn, dayOf } from "../../shared/dates.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockCouncil } from "../councils/lock-term.server.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { councilOn } from "../councils/scope.server.ts";
import { termOn } from "../councils/term-on.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { nextOrdinal } from "./next-ordinal.server.ts";
import { numberDrafts } from "./number-drafts.server.ts";
import { isByEntry } from "./observing.ts";
import { datesAround } from "./session-dates.server.ts";
import type { DraftSessionInput } from "./sessions.schema.ts";

const standingItems = [
  { position: 1, label: "1", kind: "report", title: "前回会議録の確認" },
  { position: 2, label: "2", kind: "other", title: "その他" },
] as const;

/**
 * Starts a draft of the whole council or of one 部会: everything but date and agenda is copied from its last sitting.
 * @returns its id, which is its address on the desk until it is announced
 */
export function draftSession(
  viewer: Viewer,
  wardSlug: string,
  input: z.infer<typeof DraftSessionInput> = { body: "plenary" },
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const today = dayOf(viewer.now);
    await lockCouncil(tx, ward.id);
    const { council, rules } = await councilOn(ward.id, today, tx);
    const usual = addDays(today, rules.noticeDays + 14);
    const part = input.body === "plenary" ? null : await partOf(tx, council.id, input.body);
    const day = part ? lastOf(usual, part.term, today) : usual;
    const body = { termId: (part?.term ?? (await termOn(tx, council.id, day))).id, subcommitteeId: part?.id ?? null };
    const last = await tx.councilSession.findFirst({
      where: { councilId: council.id, subcommitteeId: body.subcommitteeId },
      orderBy: { startsAt: "desc" },
    });
    const session = await tx.councilSession.create({
      data: {
        ...(last ? copyOf(last) : await firstValues(tx, ward.id, rules)),
        ...datesAround(day, last, viewer.now),
        wardId: ward.id,
        councilId: council.id,
        ...body,
        ordinal: await nextOrdinal(tx, body),
        title: part ? `${council.name} ${part.name}` : council.name,
        createdAt: viewer.now,
        createdById: viewer.accountId ?? "",
        items: { create: [...standingItems] },
      },
    });
    await numberDrafts(tx, viewer, ward.id, body);
    await record(tx, viewer, { action: "session.drafted", subjectId: session.id, wardId: ward.id, details: {} });
    return { id: session.id };
  });
}

async function partOf(tx: Tx, councilId: string, id: string) {
  const where = { id, term: { councilId } };
  return found(await tx.subcommittee.findFirst({ where, include: { term: true } }));
}

/** A 部会 ends with its term: the usual day, or the last of the term where that comes sooner. */
function lastOf(usual: Day, term: { endsOn: Date }, today: Day): Day {
  const end = dayFromColumn(term.endsOn);
  if (end < today) refuse("この部会の期は終わっています。いまの期の部会を選んでください。", "body");
  return usual < end ? usual : end;
}

type Last = NonNullable<Awaited<ReturnType<Tx["councilSession"]["findFirst"]>>>;

const copyOf = ({ venueId, room, onlineMode, onlineUrl, observerCap, observerNote, pressSeats, recording }: Last) => ({
  venueId,
  room,
  onlineMode,
  onlineUrl,
  observerCap,
  observerNote,
  pressSeats,
  recording,
});

async function firstValues(tx: Tx, wardId: string, rules: CouncilRules) {
  const venue = found(await tx.venue.findFirst({ where: { wardId }, orderBy: { name: "asc" } }));
  return {
    venueId: venue.id,
    room: "会議室",
    observerCap: rules.observerCap,
    observerNote: isByEntry(rules)
      ? "当日は、開始の30分前から会場で受け付けます。傍聴の番号を見せてください。"
      : "当日、開始の30分前から会場で受け付けます。受付を始めるときに定員を超えているときは抽選、その後は先着順です。",
  };
}
