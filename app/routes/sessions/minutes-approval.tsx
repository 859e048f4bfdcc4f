import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { draftMinutesPage } from "#app/domain/minutes/draft-minutes-page.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => ({
  ...(await draftMinutesPage(viewer, sessionRef(params))),
  back: `${sessionPath(params)}/confirmation`,
}));

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await approveMinutes(viewer, sessionRef(params), {});
  return redirect(`${sessionPath(params)}/confirmation?done=approved`);
});

export const meta = titled("会議録の承認");

export default function MinutesApproval() {
  const { title, back } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  return (
    <FormPage
      title="会議録の承認"
      form={form}
      button="会議録を承認する"
      crumbs={[{ label: `${title} 会議録の確認`, href: back }]}
      intro={<p>訂正の申出への対応が決まった後に、委員長が承認します。</p>}
    />
  );
}
