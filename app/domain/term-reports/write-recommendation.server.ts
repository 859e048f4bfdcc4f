import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import { dayOf, fiscalYearOf } from "../../shared/dates.ts";
import { refuse, refuseStale } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { keyOfNumber } from "../ties/ties.schema.ts";
import { lockWrittenReport, partOf, type TermRef } from "./locked-report.server.ts";
import type { RecommendationInput } from "./term-reports.schema.ts";

export type RecommendationRef = TermRef & { recommendation: string | null };

/** 提言: what the council asks of the ward, and the residents' proposals it grew from. A new one without an id. */
export function writeRecommendation(
  viewer: Viewer,
  ref: RecommendationRef,
  input: z.infer<typeof RecommendationInput>,
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { ward, report } = await lockWrittenReport(tx, viewer, ref);
    const before = ref.recommendation
      ? partOf(await tx.recommendation.findFirst({ where: { id: ref.recommendation } }), report)
      : null;
    if (before)
      refuseStale(input.revision ?? 0, before.revision, [
        { label: "提言の題名", stored: before.title, typed: input.title },
        { label: "提言の内容", stored: before.words, typed: input.words },
      ]);
    const year = fiscalYearOf(dayOf(viewer.now));
    const sources = await sourcesOf(
      tx,
      ward.id,
      input.sources.map((written) => keyOfNumber(written, year)),
    );
    const words = { title: input.title, words: input.words };
    const { id } = before
      ? await tx.recommendation.update({
          where: { id: before.id },
          data: { ...words, revision: { increment: 1 } },
          select: { id: true },
        })
      : await tx.recommendation.create({
          data: { ...words, reportId: report.id, position: await nextPosition(tx, report.id) },
          select: { id: true },
        });
    await tx.recommendationSource.deleteMany({ where: { recommendationId: id } });
    await tx.recommendationSource.createMany({
      data: sources.map((proposalId) => ({ recommendationId: id, proposalId })),
    });
    await record(tx, viewer, {
      action: "term-report.recommendation-written",
      subjectId: id,
      wardId: ward.id,
      details: { sources: sources.length },
    });
    return { id };
  });
}

async function nextPosition(tx: Tx, reportId: string): Promise<number> {
  const last = await tx.recommendation.aggregate({ where: { reportId }, _max: { position: true } });
  return (last._max.position ?? 0) + 1;
}

/** Proposals everybody may read: the report names them. */
async function sourcesOf(tx: Tx, wardId: string, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const named = [...new Set(keys)].map((key) => {
    const [fiscalYear = 0, number = 0] = key.split("-").map(Number);
    return { fiscalYear, number };
  });
  const found = await tx.proposal.findMany({
    where: { wardId, publishedAt: { not: null }, OR: named },
    select: { id: true },
  });
  if (found.length < named.length) refuse("掲載されている提案の番号を入力してください。", "sources");
  return found.map(({ id }) => id);
}
