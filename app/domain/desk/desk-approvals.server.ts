import { db } from "../../db/client.server.ts";
import { allow, found, Problem } from "../../shared/errors.ts";
import { isManager, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import type { ApprovalSubject } from "../approvals/approvals.rules.ts";
import { waitingApprovals } from "../approvals/waiting-approvals.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { deskWard } from "./desk-ward.server.ts";

type Asked = { id: string; subject: ApprovalSubject; subjectId: string };

/** 決裁待ち, each with a name and the way to what will become public. */
export async function deskApprovals(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const requests = await waitingApprovals(ward.id);
  return {
    ward: { slug, name: ward.name },
    canApprove: isManager(viewer, ward.id),
    requests: await named(requests, slug),
  };
}

/** One request, waiting or answered already: the answer says which. */
export async function deskApproval(viewer: Viewer, slug: string, id: string) {
  const request = found(await db.approvalRequest.findFirst({ where: { id } }));
  const ward = await wardBySlug(slug);
  if (request.wardId !== ward.id) throw new Problem("not-found");
  allow(isSecretariat(viewer, ward.id));
  const asked = { ...request, subject: request.subject as ApprovalSubject };
  return { ward: { slug, name: ward.name }, request: found((await named([asked], slug))[0]) };
}

/** Names and addresses of what is asked about, in one statement a kind. */
async function named<Request extends Asked>(requests: Request[], slug: string) {
  const idsOf = (subject: ApprovalSubject) => ({
    id: { in: requests.filter((request) => request.subject === subject).map((request) => request.subjectId) },
  });
  const [sessions, minutes, proposals, responses] = await Promise.all([
    db.councilSession.findMany({ where: idsOf("session") }),
    db.minutes.findMany({ where: idsOf("minutes"), include: { session: true } }),
    db.proposal.findMany({ where: idsOf("proposal") }),
    db.wardResponse.findMany({ where: idsOf("response"), include: { proposal: true } }),
  ]);
  const base = `/wards/${slug}/desk`;
  const titleOf = (session: { ordinal: number; title: string }) => `第${session.ordinal}回${session.title}`;
  const nameOf = (proposal: { number: number; title: string }) => `第${proposal.number}号「${proposal.title}」`;
  const keyOf = (row: { fiscalYear: number | null; number: number | null }) => `${row.fiscalYear}-${row.number}`;
  const things = new Map([
    ...sessions.map((s) => [s.id, { name: titleOf(s), href: `${base}/sessions/${s.id}/announcement` }] as const),
    ...minutes.map((m) => {
      const href = `${base}/sessions/${keyOf(m.session)}/minutes/publication`;
      return [m.id, { name: `${titleOf(m.session)} 会議録`, href }] as const;
    }),
    ...proposals.map((p) => [p.id, { name: nameOf(p), href: `${base}/proposals/${keyOf(p)}/publication` }] as const),
    ...responses.map((r) => {
      const href = `${base}/proposals/${keyOf(r.proposal)}/response/publication`;
      return [r.id, { name: nameOf(r.proposal), href }] as const;
    }),
  ]);
  return requests.map((request) => ({ ...request, ...(things.get(request.subjectId) ?? { name: "", href: base }) }));
}
