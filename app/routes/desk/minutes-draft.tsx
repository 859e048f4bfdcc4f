import { redirect } from "@remix-run/node";
import { z } from "zod";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ params }) => redirect(`${deskSessionPath(params)}/minutes`));

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await draftMinutes(viewer, sessionRef(params));
  return redirect(`${deskSessionPath(params)}/minutes`);
});
