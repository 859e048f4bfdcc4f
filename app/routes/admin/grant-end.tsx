import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EndGrantInput } from "#app/domain/accounts/accounts.schema.ts";
import { endGrant } from "#app/domain/accounts/end-grant.server.ts";
import { grantToEnd } from "#app/domain/desk/grants-page.server.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { askPassword, formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { grantRef } from "#app/web/refs.ts";

export const loader = page((args) => {
  askPassword(args);
  return grantToEnd(args.viewer, grantRef(args.params).grant);
});

export const action = formAction(EndGrantInput, async ({ viewer, params, input }) => {
  await endGrant(viewer, { ...input, grantId: grantRef(params).grant });
  return redirect("/admin/grants?done=saved");
});

export const meta = titled("権限を終わらせる");

export default function GrantEnd() {
  const grant = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = "/admin/grants";
  return (
    <FormPage
      title="権限を終わらせる"
      form={form}
      button="終わらせる"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "権限", href: back }]}
      intro={
        <Facts
          facts={[
            { label: "利用者", value: `${grant.name}（${grant.email}）` },
            { label: "役割", value: `${grant.role}　${grant.scope}` },
            { label: "終わり", value: grant.endsOn ? <LongDay day={grant.endsOn} /> : "期限なし" },
          ]}
        />
      }
    >
      <TextArea field={fields.reason} label="終わらせる理由" rows={2} />
    </FormPage>
  );
}
