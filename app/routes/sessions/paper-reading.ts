import { redirect } from "@remix-run/node";
import { z } from "zod";
import { markPaperRead } from "#app/domain/papers/mark-paper-read.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { paperRef, sessionPath } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await markPaperRead(viewer, paperRef(params));
  return redirect(`${sessionPath(params)}/papers/${params.paper}?done=marked-read`);
});
