import type { Tx } from "../../db/client.server.ts";
import { newNumber, numberHash } from "../../platform/numbers.server.ts";
import { dayOf, fiscalYearOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { promisedDays } from "../proposals/promised-days.server.ts";
import { takeStep } from "../proposals/take-step.server.ts";
import { nextNumber } from "../wards/next-number.server.ts";

type Ward = Parameters<typeof promisedDays>[1] & { id: string };

/**
 * Part of handing over: each 提言 becomes a matter of its own, published at once in the council's name, so that an
 * office has it, answers it by a day, and its line can be followed; it is tied to the proposals it grew from.
 */
export async function bringInRecommendations(tx: Tx, viewer: Viewer, reportId: string, ward: Ward, by: string) {
  const today = dayOf(viewer.now);
  const fiscalYear = fiscalYearOf(today);
  const all = await tx.recommendation.findMany({
    where: { reportId },
    orderBy: { position: "asc" },
    include: {
      // What has left the site since is not named in what stays for good.
      sources: {
        where: { proposal: { publishedAt: { not: null } } },
        include: { proposal: { select: { fiscalYear: true, number: true, title: true } } },
      },
    },
  });
  const brought = [];
  for (const { id, title, words, sources } of all) {
    const number = await nextNumber(tx, ward.id, fiscalYear, "proposal");
    const proposal = await tx.proposal.create({
      data: {
        wardId: ward.id,
        fiscalYear,
        number,
        channel: "report",
        title,
        body: words,
        displayName: by,
        receiptHash: numberHash(newNumber()),
        receivedAt: viewer.now,
        publishedAt: viewer.now,
        enteredById: viewer.accountId,
        ...promisedDays(today, ward),
      },
      select: { id: true },
    });
    await tx.recommendation.update({ where: { id }, data: { proposalId: proposal.id }, select: { id: true } });
    await tx.proposalTie.createMany({
      data: sources.map(({ proposalId }) => ({
        kind: "related",
        fromId: proposalId,
        toId: proposal.id,
        reason: `${by}の報告書の提言になりました。`,
        tiedAt: viewer.now,
        tiedById: viewer.accountId ?? "",
      })),
    });
    await takeStep(tx, viewer, proposal.id, { kind: "received" });
    await takeStep(tx, viewer, proposal.id, { kind: "published" });
    brought.push({
      title,
      words,
      key: `${fiscalYear}-${number}`,
      sources: sources.map(({ proposal: source }) => ({
        key: `${source.fiscalYear}-${source.number}`,
        title: source.title,
      })),
    });
  }
  return brought;
}
