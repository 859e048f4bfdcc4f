import type { z } from "zod";
import type { Upload } from "../../platform/multipart.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isOfficeStaff, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { storeFile } from "../files/store-file.server.ts";
import { stored } from "../papers/paper-columns.server.ts";
import { requireOpen } from "../proposals/proposals.policy.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { takeStep } from "../proposals/take-step.server.ts";
import { tellProposer } from "../proposals/tell-proposer.server.ts";
import { requireOpeningDay } from "../wards/require-opening-day.server.ts";
import type { ProgressInput } from "./responses.schema.ts";
import { takenPhoto } from "./taken-photo.server.ts";

/** 取組状況: what was done since the answer, and when the next word comes. */
export async function reportProgress(
  viewer: Viewer,
  ref: ProposalRef,
  input: Partial<z.infer<typeof ProgressInput>> & { text: string },
  uploads: readonly Upload[] = [],
): Promise<void> {
  const photo = await takenPhoto(uploads, input);
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isOfficeStaff(viewer, proposal.officeId));
    requireOpen(proposal);
    if (!proposal.answeredAt) refuse("回答がまだ掲載されていません。先に回答を提出してください。");
    if (input.happenedOn && input.happenedOn > dayOf(viewer.now)) {
      refuse("活動の日は、きょう以前の日にしてください。", "happenedOn");
    }
    if (input.nextReportOn && input.nextReportOn <= dayOf(viewer.now)) {
      refuse("次の報告日は、あす以降の日にしてください。", "nextReportOn");
    }
    if (input.nextReportOn) requireOpeningDay(input.nextReportOn, "nextReportOn");
    const nextReportOn = input.nextReportOn ? dayToColumn(input.nextReportOn) : null;
    if (photo) await storeFile(tx, stored(photo), viewer.now);
    const report = await tx.progressReport.create({
      data: {
        happenedOn: input.happenedOn ? dayToColumn(input.happenedOn) : null,
        place: input.place ?? "",
        participants: input.participants ?? null,
        photo: photo?.sha256 ?? null,
        photoName: photo?.name ?? null,
        photoAlt: photo ? (input.photoAlt ?? "") : "",
        proposalId: proposal.id,
        text: input.text,
        nextReportOn,
        reportedAt: viewer.now,
        reportedById: viewer.accountId ?? "",
      },
      select: { id: true },
    });
    await tx.proposal.update({
      where: { id: proposal.id },
      data: {
        firstProgressAt: proposal.firstProgressAt ?? viewer.now,
        nextReportOn,
        remindedAt: null,
        escalatedAt: null,
      },
      select: { id: true },
    });
    const step = await takeStep(tx, viewer, proposal.id, {
      kind: "progressed",
      officeId: proposal.officeId,
      detailId: report.id,
    });
    await tellProposer(tx, viewer, proposal, "proposal-progress", step);
    await record(tx, viewer, {
      action: "progress.reported",
      subjectId: report.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id },
    });
  });
}
