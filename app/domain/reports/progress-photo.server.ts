import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { type ProposalRef, whereProposal } from "../proposals/scope.server.ts";

/** The photo of one report, for whoever may see its proposal. */
export async function progressPhoto(viewer: Viewer, ref: ProposalRef & { report: string }) {
  const report = found(
    await db.progressReport.findFirst({
      where: { id: ref.report, photo: { not: null }, proposal: whereProposal(viewer, ref) },
      include: {
        file: { select: { sha256: true, size: true, type: true } },
        proposal: { select: { publishedAt: true } },
      },
    }),
  );
  const file = found(report.file);
  const isPublic = report.proposal.publishedAt !== null;
  return { sha256: file.sha256, size: file.size, type: file.type, name: report.photoName ?? "photo", isPublic };
}
