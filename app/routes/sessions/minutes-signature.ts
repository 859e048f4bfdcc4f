import { redirect } from "@remix-run/node";
import { SignInput } from "#app/domain/minutes/minutes.schema.ts";
import { signMinutes } from "#app/domain/minutes/sign-minutes.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { sessionPath, sessionRef } from "#app/web/refs.ts";

export const action = buttonAction(
  SignInput,
  (params) => `${sessionPath(params)}/confirmation`,
  async ({ viewer, params, input }) => {
    await signMinutes(viewer, sessionRef(params), { seen: input.seen });
    return redirect(`${sessionPath(params)}/confirmation?done=signed`);
  },
);
