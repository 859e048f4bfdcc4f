import { redirect } from "@remix-run/node";
import { markPaperRead } from "#app/domain/papers/mark-paper-read.server.ts";
import { ReadInput } from "#app/domain/papers/papers.schema.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { paperRef, sessionPath } from "#app/web/refs.ts";

export const action = buttonAction(
  ReadInput,
  (params) => `${sessionPath(params)}/papers/${params.paper}`,
  async ({ viewer, params, input }) => {
    await markPaperRead(viewer, paperRef(params), input);
    return redirect(`${sessionPath(params)}/papers/${params.paper}?done=marked-read`);
  },
);
