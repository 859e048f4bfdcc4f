import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession, Minutes } from "../../db/generated/client.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import type { ConfirmationFacts, LaterItem } from "./confirmation.rules.ts";
import { placeOfItem } from "./place-of-item.ts";

type Confirmed = Pick<Minutes, "id" | "confirmBy" | "confirmRequestedAt">;

/** How the confirmation of minutes stands. `hash` is that of the text as it is now: a signature stands for its text. */
export async function confirmationFacts(
  tx: Tx,
  session: CouncilSession,
  minutes: Confirmed,
  hash: string,
): Promise<ConfirmationFacts> {
  const [waiting, signers, laterItems] = await Promise.all([
    tx.correctionRequest.count({ where: { minutesId: minutes.id, acceptedAt: null, declinedAt: null } }),
    tx.minutesSigner.findMany({
      where: { sessionId: session.id },
      include: { member: { select: { name: true } } },
      orderBy: { member: { sortKey: "asc" } },
    }),
    settledLater(tx, session, minutes),
  ]);
  return {
    confirmBy: minutes.confirmBy ? dayFromColumn(minutes.confirmBy) : null,
    waiting,
    signers: signers.map(({ memberId, member, signedOn, signedHash }) => ({
      memberId,
      name: member.name,
      signedOn: signedOn ? dayFromColumn(signedOn) : null,
      isOfThisText: signedHash === hash,
    })),
    laterItems,
  };
}

/** What an item about the last minutes is called, by itself or by hand: not who signs, nor how they are kept. */
const aboutMinutes = /前回の?会議録|会議録の(?:承認|確認|公表)/;

/** Items about minutes that a later sitting of the body has settled for, once the draft was out. */
async function settledLater(tx: Tx, session: CouncilSession, minutes: Confirmed): Promise<LaterItem[]> {
  if (!minutes.confirmRequestedAt) return [];
  const items = await tx.agendaItem.findMany({
    where: {
      title: { contains: "会議録" },
      withdrawnAt: null,
      result: { in: ["noted", "no_objection", "voted", "reported"] },
      resultAt: { gte: minutes.confirmRequestedAt },
      session: {
        councilId: session.councilId,
        subcommitteeId: session.subcommitteeId,
        openedAt: { not: null },
        startsAt: { gt: session.startsAt },
      },
    },
    include: {
      session: { select: { ordinal: true, title: true, startsAt: true } },
      votes: {
        where: { voidedAt: null, outcome: { not: null } },
        select: { outcome: true, motionOf: { select: { kind: true } } },
      },
    },
    orderBy: [{ session: { startsAt: "asc" } }, { position: "asc" }],
    take: 20,
  });
  const settled = items.filter(
    ({ title, result, votes }) => aboutMinutes.test(title) && (result !== "voted" || isCarried(votes)),
  );
  const [first] = settled;
  const edited = first?.resultAt ? await lastEdit(tx, session, minutes, first.resultAt) : null;
  return settled.map((item) => ({
    id: item.id,
    place: placeOfItem(item),
    on: dayOf(item.session.startsAt),
    isChangedSince: edited !== null && item.resultAt !== null && edited > item.resultAt,
  }));
}

type Decided = { outcome: string | null; motionOf: { kind: string } | null };

/** What was put itself was carried, whatever became of amendments to it. */
function isCarried(votes: readonly Decided[]): boolean {
  const own = votes.filter(({ motionOf }) => motionOf?.kind !== "amendment");
  return own.length > 0 && own.every(({ outcome }) => outcome === "carried");
}

/** When a word of the draft was last changed after a moment, by the record of acts. */
async function lastEdit(tx: Tx, session: CouncilSession, { id }: Confirmed, after: Date): Promise<Date | null> {
  const event = await tx.auditEvent.findFirst({
    where: {
      wardId: session.wardId,
      at: { gt: after },
      OR: [{ action: { startsWith: "statement." } }, { action: { startsWith: "redaction." } }],
      details: { path: ["minutesId"], equals: id },
    },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  return event?.at ?? null;
}
