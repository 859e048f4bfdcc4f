import { redirect } from "@remix-run/node";
import { z } from "zod";
import { endSessions } from "#app/domain/accounts/end-sessions.server.ts";
import { RefusedPage } from "#app/ui/refused-page.tsx";
import { formAction } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const action = formAction(z.object({}), async ({ viewer }) => {
  await endSessions(viewer);
  return redirect("/me/settings?done=sessions-ended");
});

export const meta = titled("ほかの端末のログイン");

export default function Sessions() {
  return <RefusedPage title="ほかの端末のログイン" back={{ href: "/me/settings", label: "設定" }} />;
}
