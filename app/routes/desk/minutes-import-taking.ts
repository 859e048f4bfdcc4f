import { redirect } from "@remix-run/node";
import { z } from "zod";
import { takeImport } from "#app/domain/minutes/take-import.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, importRef } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  (params) => `${deskSessionPath(params)}/minutes/imports/${params.import}`,
  async ({ viewer, params }) => {
    await takeImport(viewer, importRef(params));
    return redirect(`${deskSessionPath(params)}/minutes?done=imported`);
  },
);
