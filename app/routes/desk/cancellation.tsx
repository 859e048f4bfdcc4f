import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { cancelSession } from "#app/domain/sessions/cancel-session.server.ts";
import { ReasonInput } from "#app/domain/sessions/sessions.schema.ts";
import { SessionReasonPage } from "#app/ui/session-reason-page.tsx";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSession(viewer, sessionRef(params)));

export const action = formAction(ReasonInput, async ({ viewer, params, input }) => {
  await cancelSession(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=cancelled`);
});

export const meta = titled("会議を中止する");

export default function Cancellation() {
  return (
    <SessionReasonPage
      data={useLoaderData<typeof loader>()}
      title="会議を中止する"
      button="この会議を中止する"
      hint="公開のページに載り、委員に届きます。例: 台風の接近のため"
      isDanger
    />
  );
}
