import { db } from "../../db/client.server.ts";
import type { ApprovalSubject } from "./approvals.rules.ts";

type Asked = { id: string; subject: ApprovalSubject; subjectId: string };

/** With the name of what is asked about and the screen that makes it public, in one statement a kind. */
export async function namedRequests<Request extends Asked>(requests: Request[], slug: string) {
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
