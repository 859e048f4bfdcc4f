import { redirect } from "@remix-run/node";
import { TokenInput } from "#app/domain/accounts/accounts.schema.ts";
import { revokeReplyLink } from "#app/domain/sessions/revoke-link.server.ts";
import { formAction } from "#app/web/handlers.server.ts";

export const action = formAction(TokenInput, async ({ viewer, input }) => {
  await revokeReplyLink(viewer, input);
  return redirect("/replies/done?done=revoked");
});
