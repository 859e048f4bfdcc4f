import { redirect } from "@remix-run/node";
import { z } from "zod";
import { withdrawObserver } from "#app/domain/observers/withdraw-observer.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { entryRef, sessionPath } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await withdrawObserver(viewer, entryRef(params));
  return redirect(`${sessionPath(params)}/observers/${params.entry}?done=observing-withdrawn`);
});
