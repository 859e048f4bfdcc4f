import { redirect } from "@remix-run/node";
import { z } from "zod";
import { takeBackRevision } from "#app/domain/proposals/take-back-revision.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const action = buttonAction(z.object({}), proposalPath, async ({ viewer, params }) => {
  await takeBackRevision(viewer, proposalRef(params));
  return redirect(`${proposalPath(params)}?done=revision-taken-back`);
});
