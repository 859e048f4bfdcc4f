import { redirect } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import { z } from "zod";
import { readAnswer } from "#app/domain/responses/read-answer.server.ts";
import { RefusedPage } from "#app/ui/refused-page.tsx";
import { formAction } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await readAnswer(viewer, proposalRef(params));
  return redirect(`${proposalPath(params)}#answer`);
});

export const meta = titled("回答を読む");

export default function Reading() {
  const params = useParams();
  return <RefusedPage title="回答を読む" back={{ href: proposalPath(params), label: "提案" }} />;
}
