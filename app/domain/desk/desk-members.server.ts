import { db } from "../../db/client.server.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { Problem } from "../../shared/errors.ts";
import { isAdmin, isManager, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { postWords } from "../councils/councils.schema.ts";
import { termOfDay } from "../councils/current-term.server.ts";
import { heldOn } from "../councils/held-on.ts";
import { isInOffice } from "../councils/in-office.ts";
import { appointmentWord, timesReappointed } from "../councils/reappointment.rules.ts";
import { rulesOn } from "../councils/rules-on.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** 委員名簿 and the rules, as the desk keeps them. */
export async function deskMembers(viewer: Viewer, slug: string, ordinal: string | null = null) {
  const ward = await wardBySlug(slug);
  if (!isSecretariat(viewer, ward.id) && !isAdmin(viewer)) throw new Problem("forbidden");
  const today = dayOf(viewer.now);
  const council = await db.council.findFirst({
    where: { wardId: ward.id },
    include: {
      terms: {
        orderBy: { ordinal: "desc" },
        include: {
          members: {
            orderBy: [{ sortKey: "asc" }, { id: "asc" }],
            include: { posts: { where: heldOn(today) }, account: { select: { email: true } } },
          },
          subcommittees: {
            orderBy: { name: "asc" },
            include: {
              members: { where: { endedOn: null }, include: { member: { select: { name: true, sortKey: true } } } },
            },
          },
        },
      },
    },
  });
  if (!council)
    return {
      ward: { slug, name: ward.name },
      council: null,
      term: null,
      terms: [],
      members: [],
      rules: null,
      titles: postWords,
      today,
      isManager: false,
    };
  const { rules } = await rulesOn({ wardId: ward.id, councilId: council.id }, today);
  const asked = council.terms.find((term) => String(term.ordinal) === ordinal);
  const term = asked ?? termOfDay(council.terms, today);
  return {
    ward: { slug, name: ward.name },
    council: { name: council.name },
    term: term
      ? {
          id: term.id,
          ordinal: term.ordinal,
          startsOn: dayFromColumn(term.startsOn),
          endsOn: dayFromColumn(term.endsOn),
          subcommittees: term.subcommittees.map(({ id, name, theme, members }) => ({
            id,
            name,
            theme,
            head: members.find(({ isHead }) => isHead)?.member.name ?? null,
            members: members
              .map(({ member }) => member)
              .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
              .map(({ name }) => name),
          })),
        }
      : null,
    terms: council.terms.map(({ ordinal }) => ordinal),
    members: (term?.members ?? []).map((member) => ({
      id: member.id,
      name: member.name,
      kana: member.kana,
      basis: member.basis,
      organisation: member.organisation,
      post: member.posts[0]?.post ?? null,
      appointment: appointmentWord(
        timesReappointed(member, term?.ordinal ?? 0, council.terms),
        member.predecessorId !== null,
      ),
      email: member.account?.email ?? null,
      isInOffice: isInOffice(member, today),
      startsOn: dayFromColumn(member.startsOn),
      endsOn: dayFromColumn(member.endsOn),
      endedOn: member.endedOn ? dayFromColumn(member.endedOn) : null,
      endReason: member.endReason,
    })),
    rules,
    /** How the body calls whoever holds a post. */
    titles: { chair: rules.chairTitle, vice_chair: rules.viceChairTitle },
    today,
    isManager: isManager(viewer, ward.id) || isAdmin(viewer),
  };
}
