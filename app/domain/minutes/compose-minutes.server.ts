import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession, Prisma } from "../../db/generated/client.ts";
import { clockTime, dayFromColumn, dayOf, fiscalYearName, isoInTokyo } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import { groundWords, kindWords, resultWords } from "../agenda/agenda.schema.ts";
import { decisionLines } from "../ballots/decided-votes.ts";
import { candidatesInclude } from "../ballots/election-explained.ts";
import { convenedSentence } from "../ballots/explanation.rules.ts";
import { wordingOfItem } from "../ballots/motions.rules.ts";
import { namesOf, sessionTimeline } from "../ballots/session-timeline.ts";
import { seatsOf } from "../councils/body.ts";
import { basisWords } from "../councils/councils.schema.ts";
import { quorumOf } from "../councils/quorum.rules.ts";
import { type CouncilRules, readRules } from "../councils/rules.schema.ts";
import { membersOn } from "../councils/scope.server.ts";
import { participantsInWords } from "../dialogues/participants-in-words.ts";
import { byLabel } from "../papers/paper-labels.rules.ts";
import { convenedAt } from "../sessions/convened.rules.ts";
import { recessInWords } from "../sessions/recess-in-words.ts";
import type { PublicItem, PublicMinutes, PublicPerson } from "./minutes.content.ts";
import { placeOfItem } from "./place-of-item.ts";
import { publicStatement } from "./public-statement.ts";
import { familyName } from "./speaker-label.server.ts";

const spoken = {
  orderBy: [{ position: "asc" }, { id: "asc" }],
  include: { redactions: true },
} satisfies Prisma.StatementFindManyArgs;

const itemInclude = {
  statements: spoken,
  motions: { orderBy: { position: "asc" }, select: { id: true, kind: true } },
  votes: {
    orderBy: { decidedAt: "asc" },
    include: { motionOf: { select: { id: true, kind: true } }, ...candidatesInclude },
  },
  recusals: { include: { member: true } },
} satisfies Prisma.AgendaItemInclude;
type Item = Prisma.AgendaItemGetPayload<{ include: typeof itemInclude }>;

/** The public text as it stands now: closed items are left out here, before anything is stored. */
export async function composeMinutes(tx: Tx, session: CouncilSession): Promise<PublicMinutes> {
  const rules = readRules(session.rules);
  const day = dayOf(session.startsAt);
  const [{ ward, council, venue, recesses, presiding: presidings }, minutes] = await Promise.all([
    tx.councilSession.findFirstOrThrow({
      where: { id: session.id },
      select: {
        ward: { select: { name: true } },
        council: { select: { name: true } },
        venue: { select: { name: true } },
        recesses: { orderBy: { startedAt: "asc" } },
        presiding: true,
      },
    }),
    tx.minutes.findFirst({
      where: { sessionId: session.id },
      include: {
        statements: { where: { itemId: null }, ...spoken },
        publishedBy: { select: { label: true, session: { select: { ordinal: true, title: true } } } },
      },
    }),
  ]);
  const members = await membersOn(session, day, tx);
  const presences = await tx.presence.findMany({ where: { sessionId: session.id }, orderBy: { arrivedAt: "asc" } });
  const items = await tx.agendaItem.findMany({
    where: { sessionId: session.id },
    include: itemInclude,
    orderBy: { position: "asc" },
  });
  const papers = await tx.paper.findMany({
    where: { sessionId: session.id, audience: "open", OR: [{ itemId: null }, { item: { closedAt: null } }] },
    orderBy: { position: "asc" },
  });
  const people = members.map((m) =>
    personOf(
      m,
      rules,
      session,
      presences.filter((p) => p.memberId === m.id),
    ),
  );
  const ranked = people.toSorted((a, b) => a.rank - b.rank);
  const present = ranked.filter((person) => person.wasPresent);
  const roll = { seats: seatsOf(session, rules, members.length), currentMembers: members.length, recused: 0 };
  const openedAt = session.openedAt ?? session.startsAt;
  const { needed } = quorumOf(rules.quorum, { ...roll, present: 0 });
  const convened = convenedAt(presences, openedAt, needed, rules.onlineCounts);
  const quorum = quorumOf(rules.quorum, { ...roll, present: convened.present });
  const happened = sessionTimeline(
    { ...session, recesses },
    { presences, presidings, items },
    { names: namesOf(members), seesClosed: false },
  );
  return {
    ward: ward.name,
    council: council.name,
    title: `${fiscalYearName(session.fiscalYear ?? 0)} 第${session.ordinal}回${session.title}`,
    startsAt: isoInTokyo(session.openedAt ?? session.startsAt),
    endsAt: isoInTokyo(session.closedAt ?? session.endsAt),
    venue: `${venue.name} ${session.room}`,
    style: rules.minutesStyle,
    ...(recesses.length > 0 ? { recesses: recesses.map(recessInWords) } : {}),
    online: session.onlineMode === "none" ? null : "オンライン併用",
    attendance: {
      present: present.map((p) => p.person),
      absent: rules.preset === "dialogue" ? [] : ranked.filter((p) => !p.wasPresent).map((p) => p.person),
      staff: session.staffPresent,
      advisers: session.advisersPresent,
      observers: session.observerCount,
      press: session.pressCount ?? 0,
    },
    ...(rules.preset === "dialogue"
      ? { quorum: "", participants: await participantsOf(tx, session) }
      : { quorum: convenedSentence(rules.quorum, quorum, convened, openedAt) }),
    timeline: happened.map(({ at, what }) => `${clockTime(at)}　${what}`),
    general: (minutes?.statements ?? []).map((statement) => publicStatement(statement, rules)),
    items: items.map((item) => publicItem(item, rules)),
    papers: papers.toSorted(byLabel).map(({ label, title }) => ({ label, title })),
    approval: minutes?.approvedOn
      ? {
          by: found(minutes.approvedByName),
          on: dayFromColumn(minutes.approvedOn),
          ...(minutes.publishedBy ? { publication: placeOfItem(minutes.publishedBy) } : {}),
        }
      : null,
  };
}

async function participantsOf(tx: Tx, session: CouncilSession): Promise<string> {
  const came = await tx.participant.findMany({ where: { sessionId: session.id, attendedAt: { not: null } } });
  return `${participantsInWords(came)}・進行役 ${session.facilitator}`;
}

function publicItem(item: Item, rules: CouncilRules): PublicItem {
  const number = item.number ?? item.position;
  if (item.closedAt)
    return {
      number,
      label: item.label,
      isClosed: true,
      ground: groundWords[item.closedGround as keyof typeof groundWords] ?? "",
    };
  const votes = item.votes.filter((vote) => vote.decidedAt && !vote.voidedAt);
  return {
    number,
    label: item.label,
    isClosed: false,
    ...(item.withdrawnReason ? { withdrawn: item.withdrawnReason } : {}),
    kind: kindWords[item.kind],
    title: item.title,
    result: wordingOfItem(votes, item.result) ?? (item.result ? resultWords[item.result] : null),
    decision: decisionLines(votes, item.motions, rules),
    recused: item.recusals.map((r) => `${familyName(r.member.name)}委員 退席（除斥）`),
    statements: item.statements.map((statement) => publicStatement(statement, rules)),
  };
}

type MemberRow = Awaited<ReturnType<typeof membersOn>>[number];
type PresenceRow = { arrivedAt: Date; leftAt: Date | null; online: boolean };

function personOf(member: MemberRow, rules: CouncilRules, session: CouncilSession, presences: PresenceRow[]) {
  const post = member.posts[0]?.post;
  const person: PublicPerson = {
    name: member.name,
    kana: member.kana,
    post: post === "chair" ? rules.chairTitle : post === "vice_chair" ? rules.viceChairTitle : "委員",
    group: basisWords[member.basis],
    times: presences.flatMap((p) => timesOf(p, session)),
  };
  return { person, wasPresent: presences.length > 0, rank: post === "chair" ? 0 : post === "vice_chair" ? 1 : 2 };
}

function timesOf(presence: PresenceRow, session: CouncilSession): string[] {
  const late =
    session.openedAt && presence.arrivedAt > session.openedAt ? [`${clockTime(presence.arrivedAt)}着席`] : [];
  const early =
    session.closedAt && presence.leftAt && presence.leftAt < session.closedAt
      ? [`${clockTime(presence.leftAt)}退席`]
      : [];
  return [...(presence.online ? ["オンライン"] : []), ...late, ...early];
}
