import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { reopenSession } from "#app/domain/sessions/reopen-session.server.ts";
import { ReasonInput } from "#app/domain/sessions/sessions.schema.ts";
import { SessionReasonPage } from "#app/ui/session-reason-page.tsx";
import { askPassword, formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params, url }) => {
  const data = await deskSession(viewer, sessionRef(params));
  askPassword({ viewer, url });
  return data;
});

export const action = formAction(ReasonInput, async ({ viewer, params, input }) => {
  await reopenSession(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=reopened`);
});

export const meta = titled("閉会を取り消す");

export default function Reopening() {
  return (
    <SessionReasonPage
      data={useLoaderData<typeof loader>()}
      title="閉会を取り消す"
      button="閉会を取り消して再開する"
      hint="公開のページに載ります。例: 議題3の採決を終えないまま閉会を記録したため"
    />
  );
}
