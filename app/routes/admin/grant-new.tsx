import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { GrantInput, roleNames, roleWords } from "#app/domain/accounts/accounts.schema.ts";
import { giveGrant } from "#app/domain/accounts/give-grant.server.ts";
import { adminPage } from "#app/domain/desk/admin-page.server.ts";
import { Choices, Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { askPassword, formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page((args) => {
  askPassword(args);
  return adminPage(args.viewer);
});

export const action = formAction(GrantInput, async ({ viewer, input }) => {
  await giveGrant(viewer, input);
  return redirect("/admin/grants?done=saved");
});

export const meta = titled("権限を与える");

export default function GrantNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{
    email: string;
    role: string;
    wardId: string;
    officeId: string;
    bureauId: string;
    endsOn: string;
  }>();
  const back = "/admin/grants";
  return (
    <FormPage
      title="権限を与える"
      form={form}
      button="与える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "権限", href: back }]}
    >
      <TextField field={fields.email} label="利用者のメールアドレス" type="email" />
      <Choices
        field={fields.role}
        label="役割"
        isRow
        options={roleNames.map((value) => ({ value, label: roleWords[value] }))}
      />
      <Select
        field={fields.wardId}
        label="区"
        isOptional
        empty="区に属する役割のとき"
        options={data.wards.map((row) => ({ value: row.id, label: row.name }))}
      />
      <Select
        field={fields.officeId}
        label="担当課"
        isOptional
        empty="担当課のとき"
        options={data.offices.map((row) => ({ value: row.id, label: row.name }))}
      />
      <Select
        field={fields.bureauId}
        label="局"
        isOptional
        empty="局のとき"
        options={data.bureaus.map((row) => ({ value: row.id, label: row.name }))}
      />
      <TextField
        field={fields.endsOn}
        label="終わりの日"
        type="date"
        width="middle"
        isOptional
        hint="職員は、空欄なら年度末（3月31日）までです。"
      />
    </FormPage>
  );
}
