import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EndGrantInput } from "#app/domain/accounts/accounts.schema.ts";
import { endGrant } from "#app/domain/accounts/end-grant.server.ts";
import { grantsPage } from "#app/domain/desk/admin-page.server.ts";
import { Select, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { askPassword, formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async (args) => {
  askPassword(args);
  return { grants: await grantsPage(args.viewer) };
});

export const action = formAction(EndGrantInput, async ({ viewer, input }) => {
  await endGrant(viewer, input);
  return redirect("/admin/grants?done=saved");
});

export const meta = titled("権限を終わらせる");

export default function GrantEnd() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ grantId: string; reason: string }>();
  const back = "/admin/grants";
  return (
    <FormPage
      title="権限を終わらせる"
      form={form}
      button="終わらせる"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "権限", href: back }]}
    >
      <Select
        field={fields.grantId}
        label="権限"
        empty="選んでください"
        options={data.grants.map((grant) => ({ value: grant.id, label: `${grant.name} ${grant.role} ${grant.scope}` }))}
      />
      <TextArea field={fields.reason} label="終わらせる理由" rows={2} />
    </FormPage>
  );
}
