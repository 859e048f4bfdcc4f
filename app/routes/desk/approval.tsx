import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { subjectWords } from "#app/domain/approvals/approvals.schema.ts";
import { giveApproval } from "#app/domain/approvals/give-approval.server.ts";
import { deskApproval } from "#app/domain/desk/desk-approvals.server.ts";
import { idOrNone } from "#app/shared/ids.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath, requestRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskApproval(viewer, params.ward ?? "", idOrNone(params.request)));

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await giveApproval(viewer, requestRef(params));
  return redirect(`${deskPath(params)}/approvals?done=decided`);
});

export const meta = titled("決裁する");

export default function Approval() {
  const { ward, request } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const list = `/wards/${ward.slug}/desk/approvals`;
  return (
    <FormPage
      title="決裁する"
      form={form}
      button="決裁する"
      crumbs={[{ label: "決裁待ち", href: list }]}
      back={{ href: `${list}/${request.id}/return`, label: "決裁せずに戻す" }}
      intro={
        <p>
          {subjectWords[request.subject]}　<a href={request.href}>{request.name}の、公になる内容を見る</a>
        </p>
      }
    />
  );
}
