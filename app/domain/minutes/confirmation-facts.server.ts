import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession, Minutes } from "../../db/generated/client.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import type { ConfirmationFacts, LaterItem } from "./confirmation.rules.ts";
import { placeOfItem } from "./place-of-item.ts";

/** How the confirmation of minutes stands. `hash` is that of the text as it is now: a signature stands for its text. */
export async function confirmationFacts(
  tx: Tx,
  session: CouncilSession,
  minutes: Pick<Minutes, "id" | "confirmBy">,
  hash: string,
): Promise<ConfirmationFacts> {
  const [waiting, signers, laterItems] = await Promise.all([
    tx.correctionRequest.count({ where: { minutesId: minutes.id, acceptedAt: null, declinedAt: null } }),
    tx.minutesSigner.findMany({
      where: { sessionId: session.id },
      include: { member: { select: { name: true } } },
      orderBy: { member: { sortKey: "asc" } },
    }),
    settledLater(tx, session),
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

/** Items about minutes that a later sitting of the same body has settled for. */
async function settledLater(tx: Tx, session: CouncilSession): Promise<LaterItem[]> {
  const items = await tx.agendaItem.findMany({
    where: {
      title: { contains: "会議録" },
      withdrawnAt: null,
      result: { in: ["noted", "no_objection", "voted", "reported"] },
      session: {
        councilId: session.councilId,
        subcommitteeId: session.subcommitteeId,
        openedAt: { not: null },
        startsAt: { gt: session.startsAt },
      },
    },
    include: {
      session: { select: { ordinal: true, title: true, startsAt: true } },
      votes: { where: { voidedAt: null, outcome: { not: null } }, select: { outcome: true } },
    },
    orderBy: [{ session: { startsAt: "asc" } }, { position: "asc" }],
    take: 20,
  });
  return items
    .filter(({ result, votes }) => result !== "voted" || votes.some(({ outcome }) => outcome === "carried"))
    .map((item) => ({
      id: item.id,
      place: placeOfItem(item),
      on: dayOf(item.session.startsAt),
    }));
}
