import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import { isManager, type Viewer } from "../../shared/viewer.ts";
import { waitingApprovals } from "../approvals/waiting-approvals.server.ts";
import { deskWard } from "./desk-ward.server.ts";

/** 決裁待ち, each with a name and the way to what will become public. */
export async function deskApprovals(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const requests = await waitingApprovals(ward.id);
  return {
    ward: { slug, name: ward.name },
    canApprove: isManager(viewer, ward.id),
    requests: await Promise.all(
      requests.map(async (request) => ({ ...request, ...(await subjectOf(request.subject, request.subjectId, slug)) })),
    ),
  };
}

export async function deskApproval(viewer: Viewer, slug: string, id: string) {
  const { requests, ...rest } = await deskApprovals(viewer, slug);
  return { ...rest, request: found(requests.find((request) => request.id === id)) };
}

async function subjectOf(subject: string, id: string, ward: string): Promise<{ name: string; href: string }> {
  const base = `/wards/${ward}/desk`;
  if (subject === "session") {
    const session = await db.councilSession.findFirst({ where: { id } });
    return { name: `第${session?.ordinal}回${session?.title}`, href: `${base}/sessions/${id}/announcement` };
  }
  if (subject === "minutes") {
    const minutes = await db.minutes.findFirst({ where: { id }, include: { session: true } });
    const key = `${minutes?.session.fiscalYear}-${minutes?.session.number}`;
    return {
      name: `第${minutes?.session.ordinal}回${minutes?.session.title} 会議録`,
      href: `${base}/sessions/${key}/minutes/publication`,
    };
  }
  const proposal =
    subject === "proposal"
      ? await db.proposal.findFirst({ where: { id } })
      : (await db.wardResponse.findFirst({ where: { id }, include: { proposal: true } }))?.proposal;
  const path = subject === "proposal" ? "publication" : "response/publication";
  return {
    name: `第${proposal?.number}号「${proposal?.title}」`,
    href: `${base}/proposals/${proposal?.fiscalYear}-${proposal?.number}/${path}`,
  };
}
