import { redirect } from "@remix-run/node";
import { LinkPlanInput } from "#app/domain/plans/plans.schema.ts";
import { unlinkPlan } from "#app/domain/plans/unlink-plan.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

const standsOn = (params: Record<string, string>) => `${deskProposalPath(params)}/plan`;

export const action = buttonAction(LinkPlanInput, standsOn, async ({ viewer, params, input }) => {
  await unlinkPlan(viewer, proposalRef(params), input);
  return redirect(`${standsOn(params)}?done=removed`);
});
