import { redirect } from "@remix-run/node";
import { WithdrawRecusalInput } from "#app/domain/agenda/agenda.schema.ts";
import { withdrawRecusal } from "#app/domain/agenda/withdraw-recusal.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const action = buttonAction(
  WithdrawRecusalInput,
  (params) => `${deskSessionPath(params)}/run/items/${params.item}/recusals`,
  async ({ viewer, params, input }) => {
    await withdrawRecusal(viewer, itemRef(params), input);
    return redirect(`${deskSessionPath(params)}/run?done=noted`);
  },
);
