import { redirect } from "@remix-run/node";
import { z } from "zod";
import { removeParticipant } from "#app/domain/dialogues/remove-participant.server.ts";
import { idOrNone } from "#app/shared/ids.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  (params) => `${deskSessionPath(params)}/participants`,
  async ({ viewer, params }) => {
    await removeParticipant(viewer, sessionRef(params), idOrNone(params.participant));
    return redirect(`${deskSessionPath(params)}/participants?done=removed`);
  },
);
