import { redirect } from "@remix-run/node";
import { z } from "zod";
import { noteApplicantTold } from "#app/domain/calls/note-applicant-told.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { applicationRef, deskPath } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  (params) => `${deskPath(params)}/calls/${params.call}`,
  async ({ viewer, params }) => {
    await noteApplicantTold(viewer, applicationRef(params));
    return redirect(`${deskPath(params)}/calls/${params.call}?done=told`);
  },
);
