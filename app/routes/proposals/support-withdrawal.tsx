import { redirect } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import { z } from "zod";
import { withdrawSupport } from "#app/domain/proposals/withdraw-support.server.ts";
import { RefusedPage } from "#app/ui/refused-page.tsx";
import { formAction } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await withdrawSupport(viewer, proposalRef(params));
  return redirect(`${proposalPath(params)}?done=unsupported`);
});

export const meta = titled("賛同を取り消す");

export default function SupportWithdrawal() {
  const params = useParams();
  return <RefusedPage title="賛同を取り消す" back={{ href: proposalPath(params), label: "提案" }} />;
}
