import { redirect } from "@remix-run/node";
import { z } from "zod";
import { removePlanItem } from "#app/domain/plans/remove-plan-item.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";

export const action = buttonAction(
  z.object({}),
  () => "/admin/plans",
  async ({ viewer, params }) => {
    await removePlanItem(viewer, params.plan ?? "");
    return redirect("/admin/plans?done=removed");
  },
);
