import { db } from "../../db/client.server.ts";
import { type Day, dayFromColumn, dayOf, dayToColumn, laterOf } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
import { idOrNone } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** A 部会 as it stands, to be changed: its places that have not ended, and the members of the term to choose from. */
export async function deskSubcommittee(viewer: Viewer, slug: string, id: string | undefined) {
  const ward = await wardBySlug(slug);
  const part = found(
    await db.subcommittee.findFirst({
      where: { id: idOrNone(id), term: { council: { wardId: ward.id } } },
      include: {
        members: { where: { endedOn: null } },
        term: {
          include: {
            members: {
              where: { OR: [{ endedOn: null }, { endedOn: { gt: dayToColumn(dayOf(viewer.now)) } }] },
              orderBy: [{ sortKey: "asc" }, { id: "asc" }],
              select: { id: true, name: true, kana: true },
            },
          },
        },
      },
    }),
  );
  allow(isSecretariat(viewer, ward.id));
  const choosable = new Set(part.term.members.map((member) => member.id));
  const held = part.members.filter(({ memberId }) => choosable.has(memberId));
  return {
    ward: { slug, name: ward.name },
    term: part.term.ordinal,
    revision: part.revision,
    part: {
      name: part.name,
      theme: part.theme,
      headId: held.find(({ isHead }) => isHead)?.memberId ?? "",
      // The day of a change that lies ahead, so that saving the rest does not move it.
      from:
        changeAhead(part.members, dayOf(viewer.now)) ?? laterOf(dayFromColumn(part.term.startsOn), dayOf(viewer.now)),
    },
    chosen: held.map(({ memberId }) => memberId),
    members: part.term.members,
  };
}

const changeAhead = (places: { startsOn: Date }[], today: Day): Day | undefined =>
  places
    .map(({ startsOn }) => dayFromColumn(startsOn))
    .filter((day) => day > today)
    .sort()[0];
