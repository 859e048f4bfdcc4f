import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { SubcommitteeMember } from "../../db/generated/client.ts";
import { addDays, type Day, dayFromColumn, dayOf, dayToColumn, longDay } from "../../shared/dates.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { callNewcomers } from "./call-newcomers.server.ts";
import type { SubcommitteeChangeInput } from "./councils.schema.ts";
import { lockTerm } from "./lock-term.server.ts";
import { placesFrom, requireServing } from "./places.server.ts";

/**
 * 部会の変更: name, theme, members and head from a day on. Sittings that were held keep the members they had,
 * so the day lies after the last of them; announced ones ahead are those of the new members.
 */
export function reviseSubcommittee(
  viewer: Viewer,
  wardSlug: string,
  subcommitteeId: string,
  input: z.infer<typeof SubcommitteeChangeInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const before = found(
      await tx.subcommittee.findFirst({ where: { id: subcommitteeId, term: { council: { wardId: ward.id } } } }),
    );
    const term = await lockTerm(tx, ward.id, before.termId);
    const [starts, ends] = [dayFromColumn(term.startsOn), dayFromColumn(term.endsOn)];
    if (input.from < starts || input.from > ends) refuse("変わる日は、期の間の日にしてください。", "from");
    await tx.$queryRaw`SELECT id FROM "CouncilSession" WHERE "subcommitteeId" = ${subcommitteeId}::uuid FOR UPDATE`;
    const places = await tx.subcommitteeMember.findMany({ where: { subcommitteeId } });
    const earliest = await earliestChange(tx, subcommitteeId, places);
    if (earliest && input.from < earliest) {
      refuse(`前の変更や開いた会議より後の日にしてください。${longDay(earliest)}から変えられます。`, "from");
    }
    const namesakes = await tx.subcommittee.count({
      where: { termId: term.id, name: input.name, id: { not: subcommitteeId } },
    });
    if (namesakes > 0) refuse("この名称の部会は置かれています。別の名称にしてください。", "name");
    await requireServing(tx, term.id, input, input.from);
    const moved = await movePlaces(tx, subcommitteeId, places, input);
    await callNewcomers(tx, viewer, { termId: term.id, subcommitteeId }, joiningOf(places, input.memberIds));
    await tx.subcommittee.update({
      where: { id: subcommitteeId },
      data: { name: input.name, theme: input.theme },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "subcommittee.revised",
      subjectId: subcommitteeId,
      wardId: ward.id,
      details: { from: input.from, name: before.name, theme: before.theme, ...moved },
    });
  });
}

/** Who was no member of it up to now. */
const joiningOf = (places: SubcommitteeMember[], memberIds: string[]): string[] =>
  memberIds.filter((id) => !places.some((place) => place.memberId === id && place.endedOn === null));

/** The day after its last sitting that was opened, or that of its last change: nothing before it is rewritten. */
async function earliestChange(tx: Tx, subcommitteeId: string, places: SubcommitteeMember[]): Promise<Day | undefined> {
  const last = await tx.councilSession.findFirst({
    where: { subcommitteeId, openedAt: { not: null } },
    orderBy: { startsAt: "desc" },
    select: { startsAt: true },
  });
  const changes = places.flatMap((place) => [place.startsOn, ...(place.endedOn ? [place.endedOn] : [])]);
  return [...changes.map(dayFromColumn), ...(last ? [addDays(dayOf(last.startsAt), 1)] : [])].sort().at(-1);
}

/** Ends the places that change and begins the new ones; a place of that very day is replaced. */
async function movePlaces(
  tx: Tx,
  subcommitteeId: string,
  places: SubcommitteeMember[],
  { memberIds, headId, from }: { memberIds: string[]; headId: string; from: Day },
) {
  const day = dayToColumn(from);
  const held = places.filter((place) => place.endedOn === null);
  const wanted = placesFrom({ memberIds, headId }, from);
  const isSame = (a: { memberId: string; isHead: boolean }, b: { memberId: string; isHead: boolean }) =>
    a.memberId === b.memberId && a.isHead === b.isHead;
  const ended = held.filter((place) => !wanted.some((one) => isSame(one, place)));
  const begun = wanted.filter((one) => !held.some((place) => isSame(one, place)));
  const of = (some: SubcommitteeMember[]) => ({ subcommitteeId, memberId: { in: some.map((p) => p.memberId) } });
  const isNew = (place: SubcommitteeMember) => place.startsOn.getTime() === day.getTime();
  await tx.subcommitteeMember.deleteMany({ where: { ...of(ended.filter(isNew)), startsOn: day } });
  await tx.subcommitteeMember.updateMany({
    where: { ...of(ended.filter((place) => !isNew(place))), endedOn: null },
    data: { endedOn: day },
  });
  await tx.subcommitteeMember.createMany({ data: begun.map((place) => ({ subcommitteeId, ...place })) });
  return { ended: ended.length, begun: begun.length };
}
