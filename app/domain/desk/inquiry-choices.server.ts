import { db } from "../../db/client.server.ts";
import { afterOpeningDays } from "../../platform/holidays.server.ts";
import { dayOf } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { canInquire } from "../inquiries/inquiries.policy.ts";
import { inquiriesOf } from "../inquiries/inquiry-lists.server.ts";
import { type ProposalRef, whereProposal } from "../proposals/scope.server.ts";

async function inquired(viewer: Viewer, ref: ProposalRef) {
  const proposal = found(
    await db.proposal.findFirst({
      where: whereProposal(viewer, ref),
      select: {
        id: true,
        wardId: true,
        officeId: true,
        fiscalYear: true,
        number: true,
        title: true,
        ward: { select: { slug: true, name: true } },
      },
    }),
  );
  allow(canInquire(viewer, proposal));
  return proposal;
}

/** Whom a question about a proposal may go to: the ward's other offices, and every bureau. */
export async function inquiryChoices(viewer: Viewer, ref: ProposalRef) {
  const { ward, fiscalYear, number, title, ...proposal } = await inquired(viewer, ref);
  const [offices, bureaus] = await Promise.all([
    db.office.findMany({
      where: { wardId: proposal.wardId, closedOn: null, id: { not: proposal.officeId ?? proposal.id } },
      orderBy: { sortKey: "asc" },
      select: { id: true, name: true },
    }),
    db.bureau.findMany({ orderBy: { sortKey: "asc" }, select: { id: true, name: true } }),
  ]);
  const dueOn = afterOpeningDays(dayOf(viewer.now), 5);
  return { ward, key: `${fiscalYear}-${number}`, proposal: { number, title }, offices, bureaus, dueOn };
}

/** What was answered, beside the form that makes one 対応方針 of it. */
export async function inquiryToSettle(viewer: Viewer, ref: ProposalRef & { inquiry: string }) {
  const { id, ward, fiscalYear, number, title } = await inquired(viewer, ref);
  const inquiries = await inquiriesOf(id, dayOf(viewer.now));
  const inquiry = found(inquiries.find((one) => one.id === ref.inquiry));
  return { ward, key: `${fiscalYear}-${number}`, proposal: { number, title }, inquiry };
}
