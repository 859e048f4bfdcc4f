import { redirect } from "@remix-run/node";
import { z } from "zod";
import { liftRedaction } from "#app/domain/minutes/lift-redaction.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, redactionRef } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  (params) => `${deskSessionPath(params)}/minutes`,
  async ({ viewer, params }) => {
    const { statementId } = await liftRedaction(viewer, redactionRef(params));
    return redirect(`${deskSessionPath(params)}/minutes/statements/${statementId}/redactions?done=lifted`);
  },
);
