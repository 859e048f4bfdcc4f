import { db } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { councilOn } from "../councils/scope.server.ts";
import { deskWard } from "./desk-ward.server.ts";

/**
 * 議題の候補: published proposals that reached the number of supports the rules state, are on no
 * agenda and were not passed over; most supported first.
 */
export async function candidatesPage(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const { rules } = await councilOn(ward.id, dayOf(viewer.now));
  const proposals = await db.proposal.findMany({
    where: {
      wardId: ward.id,
      publishedAt: { not: null },
      endedAt: null,
      supportCount: { gte: rules.candidateSupports },
      links: { none: {} },
      passes: { none: {} },
    },
    select: { fiscalYear: true, number: true, title: true, supportCount: true, receivedAt: true },
    orderBy: [{ supportCount: "desc" }, { receivedAt: "asc" }],
    take: 100,
  });
  return {
    ward: { slug: ward.slug, name: ward.name },
    threshold: rules.candidateSupports,
    candidates: proposals.map(({ fiscalYear, number, title, supportCount, receivedAt }) => ({
      key: `${fiscalYear}-${number}`,
      number,
      title,
      supportCount,
      receivedAt,
    })),
  };
}
