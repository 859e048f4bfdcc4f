import { db } from "../../db/client.server.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { addressedTo } from "./scope.server.ts";

const named = { office: { select: { name: true } }, bureau: { select: { name: true } } } as const;

/** 照会 about one proposal, the newest first, with who answered what: for those who may inquire. */
export async function inquiriesOf(proposalId: string, today: string) {
  const rows = await db.inquiry.findMany({
    where: { proposalId },
    orderBy: { askedAt: "desc" },
    include: { addressees: { include: named, orderBy: { id: "asc" } } },
  });
  return rows.map(({ id, question, dueOn, askedAt, settledAt, conclusion, outcome, addressees }) => ({
    id,
    question,
    dueOn: dayFromColumn(dueOn),
    askedAt,
    settledAt,
    conclusion,
    outcome,
    addressees: addressees.map((to) => ({
      id: to.id,
      name: to.office?.name ?? to.bureau?.name ?? "",
      answer: to.answer,
      answeredAt: to.answeredAt,
      isLate: to.answeredAt === null && dayFromColumn(dueOn) < today,
    })),
  }));
}

/** What the viewer's own offices and bureaus were asked: what waits first, then what they answered and is open. */
export async function inquiriesToMe(viewer: Viewer) {
  const rows = await db.inquiryAddressee.findMany({
    where: { ...addressedTo(viewer), inquiry: { settledAt: null, proposal: { endedAt: null } } },
    orderBy: [{ answeredAt: { sort: "asc", nulls: "first" } }, { inquiry: { dueOn: "asc" } }, { id: "asc" }],
    take: 100,
    include: {
      ...named,
      inquiry: {
        select: {
          dueOn: true,
          proposal: { select: { title: true, number: true, ward: { select: { name: true } } } },
        },
      },
    },
  });
  const today = dayOf(viewer.now);
  return rows.map(({ id, office, bureau, answeredAt, inquiry: { dueOn, proposal } }) => ({
    id,
    to: office?.name ?? bureau?.name ?? "",
    ward: proposal.ward.name,
    number: proposal.number,
    title: proposal.title,
    dueOn: dayFromColumn(dueOn),
    answeredAt,
    isLate: answeredAt === null && dayFromColumn(dueOn) < today,
  }));
}

/** One question with the words it is about. What the others answered is not theirs to read before all is settled. */
export async function inquiryToMe(viewer: Viewer, addresseeId: string) {
  const { inquiry, ...to } = found(
    await db.inquiryAddressee.findFirst({
      where: { AND: [{ id: addresseeId }, addressedTo(viewer)] },
      include: {
        ...named,
        inquiry: {
          include: {
            proposal: {
              select: { title: true, number: true, body: true, wish: true, ward: { select: { name: true } } },
            },
          },
        },
      },
    }),
  );
  return {
    id: to.id,
    to: to.office?.name ?? to.bureau?.name ?? "",
    answer: to.answer,
    answeredAt: to.answeredAt,
    question: inquiry.question,
    dueOn: dayFromColumn(inquiry.dueOn),
    settledAt: inquiry.settledAt,
    conclusion: inquiry.settledAt ? inquiry.conclusion : null,
    proposal: inquiry.proposal,
  };
}
