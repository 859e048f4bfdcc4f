import { redirect } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import { z } from "zod";
import { supportProposal } from "#app/domain/proposals/support-proposal.server.ts";
import { RefusedPage } from "#app/ui/refused-page.tsx";
import { formAction } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await supportProposal(viewer, proposalRef(params));
  return redirect(`${proposalPath(params)}?done=supported`);
});

export const meta = titled("賛同する");

export default function Support() {
  const params = useParams();
  return <RefusedPage title="賛同する" back={{ href: proposalPath(params), label: "提案" }} />;
}
