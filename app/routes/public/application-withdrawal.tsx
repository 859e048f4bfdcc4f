import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { applicationPage } from "#app/domain/calls/call-page.server.ts";
import { withdrawApplication } from "#app/domain/calls/withdraw-application.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { applicationRef, callPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => applicationPage(viewer, applicationRef(params)));

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await withdrawApplication(viewer, applicationRef(params));
  return redirect(`${callPath(params)}/applications/${params.application}?done=application-withdrawn`);
});

export const meta = titled("応募を取り下げる");

export default function ApplicationWithdrawal() {
  const { ward, call, application } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const back = `/wards/${ward.slug}/calls/${call.id}/applications/${application.id}`;
  const isTaken = application.withdrawnAt !== null;
  return (
    <FormPage
      title="応募を取り下げる"
      form={form}
      button="この応募を取り下げる"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "応募の控え", href: back }]}
      isBlocked={isTaken}
      intro={
        <p>
          {isTaken
            ? "この応募は、すでに取り下げられています。"
            : "取り下げると元に戻せません。募集の期間の間は、もう一度応募できます。"}
        </p>
      }
    />
  );
}
