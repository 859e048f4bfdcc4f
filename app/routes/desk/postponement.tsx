import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { postponeSession } from "#app/domain/sessions/postpone-session.server.ts";
import { ReasonInput } from "#app/domain/sessions/sessions.schema.ts";
import { SessionReasonPage } from "#app/ui/session-reason-page.tsx";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSession(viewer, sessionRef(params)));

export const action = formAction(ReasonInput, async ({ viewer, params, input }) => {
  await postponeSession(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=postponed`);
});

export const meta = titled("会議を延期する");

export default function Postponement() {
  return (
    <SessionReasonPage
      data={useLoaderData<typeof loader>()}
      title="会議を延期する"
      button="延期を公表し、委員に通知する"
      hint="公開のページに載り、委員に届きます。新しい日時が決まっているときは「変更を公表する」を使ってください。"
    />
  );
}
