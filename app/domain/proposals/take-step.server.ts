import { randomUUID } from "node:crypto";
import type { Tx } from "../../db/client.server.ts";
import type { StepKind } from "../../db/generated/client.ts";
import { type Day, dayToColumn } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { isNewsKind } from "../notices/news.kinds.ts";
import { spreadNewsLater } from "../notices/spread-news-later.server.ts";

type Step = {
  kind: StepKind;
  /** The office that acted, or that the matter went to. */
  officeId?: string | null;
  dueOn?: Day;
  /** The day promised before. */
  dueBefore?: Day;
  /** Why, as whoever may read the line reads it. */
  reason?: string;
  /** The row the step is about: an answer, a report, an assignment. */
  detailId?: string;
};

/**
 * One more step of これまでの経過, after all that came before: the line never runs backwards,
 * even where two acts waited for each other. To be called with the proposal locked.
 * @returns the step's id, which is the event its letters are about
 */
export async function takeStep(tx: Tx, viewer: Viewer, proposalId: string, step: Step): Promise<string> {
  const id = randomUUID();
  await tx.$executeRaw`
    INSERT INTO "ProposalStep" (id, "proposalId", position, kind, at, "officeId", "dueOn", "dueBefore", reason,
      "detailId", "byId")
    SELECT ${id}::uuid, ${proposalId}::uuid, COALESCE(max(position), 0) + 1, ${step.kind}::"StepKind",
      GREATEST(${viewer.now}, max(at)), ${step.officeId ?? null}::uuid,
      ${step.dueOn ? dayToColumn(step.dueOn) : null}::date,
      ${step.dueBefore ? dayToColumn(step.dueBefore) : null}::date, ${step.reason ?? null}, ${step.detailId ?? null}::uuid,
      ${viewer.accountId}::uuid
    FROM "ProposalStep" WHERE "proposalId" = ${proposalId}::uuid`;
  if (isNewsKind(step.kind)) await spreadNewsLater(tx, viewer, { eventId: id, kind: step.kind, subjectId: proposalId });
  return id;
}
