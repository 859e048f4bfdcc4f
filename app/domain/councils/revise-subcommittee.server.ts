import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { Member, Subcommittee, SubcommitteeMember } from "../../db/generated/client.ts";
import { addDays, type Day, dayFromColumn, dayOf, longDay } from "../../shared/dates.ts";
import { allow, found, refuse, refuseStale } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { callNewcomers } from "./call-newcomers.server.ts";
import type { SubcommitteeChangeInput } from "./councils.schema.ts";
import { lockCouncil, lockTerm } from "./lock-term.server.ts";
import { movePlaces } from "./move-places.server.ts";
import { requireServing } from "./places.server.ts";
import { releaseLeavers } from "./release-leavers.server.ts";

type Input = z.infer<typeof SubcommitteeChangeInput>;

/**
 * 部会の変更: its name and theme at once, its members and head from a day on. Sittings that were held keep the
 * members they had, so that day lies after the last of them; those ahead are the new members'.
 */
export function reviseSubcommittee(
  viewer: Viewer,
  wardSlug: string,
  subcommitteeId: string,
  input: Input,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const term = await lockTerm(tx, ward.id, found(await partOf(tx, ward.id, subcommitteeId)).termId);
    await lockCouncil(tx, ward.id);
    await tx.$queryRaw`SELECT id FROM "CouncilSession" WHERE "subcommitteeId" = ${subcommitteeId}::uuid FOR UPDATE`;
    const before = found(await partOf(tx, ward.id, subcommitteeId));
    const today = dayOf(viewer.now);
    const places = await tx.subcommitteeMember.findMany({ where: { subcommitteeId }, include: { member: true } });
    // Who has left the council holds a place that a 補欠 takes over; it is nobody's to change here.
    const held = places.filter((place) => place.endedOn === null && !hasLeft(place.member, today));
    refuseStale(input.revision, before.revision, await differencesOf(tx, before, held, input));
    const namesakes = await tx.subcommittee.count({
      where: { termId: term.id, name: input.name, id: { not: subcommitteeId } },
    });
    if (namesakes > 0) refuse("この名称の部会は置かれています。別の名称にしてください。", "name");
    const isMoved = chosenOf(held) !== chosenOf(asPlaces(input)) || isOtherDay(places, input.from, today);
    const was = held.map(({ memberId }) => memberId);
    const moved = isMoved ? await move(tx, viewer, before, places, was, input, term) : { ended: 0, begun: 0 };
    await tx.subcommittee.update({
      where: { id: subcommitteeId },
      data: { name: input.name, theme: input.theme, revision: { increment: 1 } },
      select: { id: true },
    });
    if (input.name !== before.name) await renameDrafts(tx, viewer, ward.id, before, input.name);
    await record(tx, viewer, {
      action: "subcommittee.revised",
      subjectId: subcommitteeId,
      wardId: ward.id,
      details: {
        from: input.from,
        fields: (["name", "theme"] as const).filter((field) => input[field] !== before[field]),
        ...moved,
      },
    });
  });
}

const hasLeft = (member: Member, today: Day): boolean =>
  member.endedOn !== null && dayFromColumn(member.endedOn) <= today;

/** The days on which a place began or ended. */
const changesOf = (places: SubcommitteeMember[]): Day[] =>
  places.flatMap(({ startsOn, endedOn }) => [startsOn, ...(endedOn ? [endedOn] : [])]).map(dayFromColumn);

/** A change that lies ahead, and is to come on another day. */
function isOtherDay(places: SubcommitteeMember[], from: Day, today: Day): boolean {
  const ahead = changesOf(places).filter((day) => day > today);
  return ahead.length > 0 && !ahead.includes(from);
}

const partOf = (tx: Tx, wardId: string, id: string) =>
  tx.subcommittee.findFirst({ where: { id, term: { council: { wardId } } } });

type Chosen = { memberId: string; isHead: boolean };

const asPlaces = ({ memberIds, headId }: Input): Chosen[] =>
  [...new Set(memberIds)].map((memberId) => ({ memberId, isHead: memberId === headId }));

const chosenOf = (places: readonly Chosen[]): string =>
  places
    .map(({ memberId, isHead }) => `${memberId}${isHead}`)
    .sort()
    .join();

async function move(
  tx: Tx,
  viewer: Viewer,
  { id, termId }: Subcommittee,
  places: SubcommitteeMember[],
  was: string[],
  input: Input,
  term: { startsOn: Date; endsOn: Date },
) {
  const [starts, ends] = [dayFromColumn(term.startsOn), dayFromColumn(term.endsOn)];
  if (input.from < starts || input.from > ends) refuse("変わる日は、期の間の日にしてください。", "from");
  const earliest = await earliestChange(tx, id, places, dayOf(viewer.now));
  if (earliest && input.from < earliest)
    refuse(`前の変更や開いた会議より後の日にしてください。${longDay(earliest)}から変えられます。`, "from");
  await requireServing(tx, termId, input, input.from);
  const moved = await movePlaces(tx, id, places, input);
  const joining = input.memberIds.filter((memberId) => !was.includes(memberId));
  const leaving = was.filter((memberId) => !input.memberIds.includes(memberId));
  await callNewcomers(tx, viewer, { termId, subcommitteeId: id }, joining);
  await releaseLeavers(tx, viewer, id, leaving, input.from);
  return moved;
}

/**
 * The day after its last sitting that was opened, or that of the last change that has come: nothing before it is
 * rewritten. A change that lies ahead gives way to one before it.
 */
async function earliestChange(
  tx: Tx,
  subcommitteeId: string,
  places: SubcommitteeMember[],
  today: Day,
): Promise<Day | undefined> {
  const last = await tx.councilSession.findFirst({
    where: { subcommitteeId, openedAt: { not: null } },
    orderBy: { startsAt: "desc" },
    select: { startsAt: true },
  });
  const come = changesOf(places).filter((day) => day <= today);
  return [...come, ...(last ? [addDays(dayOf(last.startsAt), 1)] : [])].sort().at(-1);
}

/** Drafts are called as the 部会 is; what was announced keeps the name it was announced under. */
async function renameDrafts(tx: Tx, viewer: Viewer, wardId: string, before: Subcommittee, name: string): Promise<void> {
  const renamed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "CouncilSession" SET title = replace(title, ${before.name}::text, ${name}::text), revision = revision + 1
    WHERE "subcommitteeId" = ${before.id}::uuid AND "announcedAt" IS NULL RETURNING id`;
  // A 決裁 given on the old name is asked for again.
  for (const { id } of renamed)
    await record(tx, viewer, { action: "session.revised", subjectId: id, wardId, details: { fields: ["title"] } });
}

async function differencesOf(tx: Tx, before: Subcommittee, held: SubcommitteeMember[], input: Input) {
  const members = await tx.member.findMany({
    where: { termId: before.termId },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const namesOf = (ids: string[]) =>
    members
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join("、");
  const head = held.find(({ isHead }) => isHead)?.memberId ?? "";
  return [
    { label: "部会の名称", stored: before.name, typed: input.name },
    { label: "テーマ", stored: before.theme, typed: input.theme },
    { label: "部会の委員", stored: namesOf(held.map(({ memberId }) => memberId)), typed: namesOf(input.memberIds) },
    { label: "部会長", stored: namesOf([head]), typed: namesOf([input.headId]) },
  ];
}
