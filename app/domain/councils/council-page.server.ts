import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { heldOn } from "./held-on.ts";
import { isInOffice } from "./in-office.ts";
import { namedRules } from "./rule-levels.ts";
import { rulesOn } from "./rules-on.server.ts";

/** The body: members of the present term by reading, terms, 部会, and the rules in force. */
export async function councilPage(viewer: Viewer, slug: string) {
  const ward = await wardBySlug(slug);
  const today = dayOf(viewer.now);
  const council = found(
    await db.council.findFirst({
      where: { wardId: ward.id },
      include: {
        terms: {
          orderBy: { ordinal: "desc" },
          include: {
            members: {
              orderBy: [{ sortKey: "asc" }, { id: "asc" }],
              select: {
                id: true,
                name: true,
                kana: true,
                basis: true,
                organisation: true,
                startsOn: true,
                endsOn: true,
                endedOn: true,
                endReason: true,
                posts: { where: { endedOn: null } },
              },
            },
            subcommittees: { orderBy: { name: "asc" }, include: { members: { where: heldOn(today), ...placeSelect } } },
          },
        },
      },
    }),
  );
  const { rules, sources } = await rulesOn({ wardId: ward.id, councilId: council.id }, today);
  const begun = council.terms.filter((term) => dayFromColumn(term.startsOn) <= today);
  const [term, ...earlier] = begun.length > 0 ? begun : council.terms;
  return {
    council: { name: council.name, establishedOn: dayFromColumn(council.establishedOn) },
    rules,
    rulesNamed: namedRules(sources),
    term: term
      ? { ordinal: term.ordinal, startsOn: dayFromColumn(term.startsOn), endsOn: dayFromColumn(term.endsOn) }
      : null,
    members: officersFirst((term?.members ?? []).filter((member) => isInOffice(member, today))),
    former: (term?.members ?? [])
      .filter((member) => member.endedOn !== null)
      .map((member) => ({
        id: member.id,
        name: member.name,
        endedOn: dayFromColumn(found(member.endedOn)),
        reason: member.endReason ?? "",
      })),
    subcommittees: (term?.subcommittees ?? []).map((part) => {
      const places = part.members.filter(({ member }) => isInOffice(member, today));
      return {
        id: part.id,
        name: part.name,
        theme: part.theme,
        head: places.find(({ isHead }) => isHead)?.member.name ?? null,
        members: places.map(({ member }) => member.name),
      };
    }),
    earlier: earlier.map((past) => ({
      ordinal: past.ordinal,
      startsOn: dayFromColumn(past.startsOn),
      endsOn: dayFromColumn(past.endsOn),
      members: past.members.length,
    })),
  };
}

const placeSelect = {
  orderBy: [{ member: { sortKey: "asc" } }, { memberId: "asc" }],
  select: { isHead: true, member: { select: { name: true, startsOn: true, endsOn: true, endedOn: true } } },
} as const satisfies Prisma.Subcommittee$membersArgs;

/** 委員長, 副委員長, then everyone by reading, as rosters of such bodies go. */
function officersFirst<Member extends { posts: { post: string; position: number }[] }>(members: Member[]): Member[] {
  const rank = ({ posts: [held] }: Member) => (held ? (held.post === "chair" ? 0 : held.position) : 99);
  return members.toSorted((a, b) => rank(a) - rank(b));
}
