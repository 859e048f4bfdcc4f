import { redirect } from "@remix-run/node";
import { WithdrawRecusalInput } from "#app/domain/agenda/agenda.schema.ts";
import { withdrawRecusal } from "#app/domain/agenda/withdraw-recusal.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const action = formAction(WithdrawRecusalInput, async ({ viewer, params, input }) => {
  await withdrawRecusal(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});
