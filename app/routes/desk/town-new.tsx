import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSettings } from "#app/domain/desk/desk-settings.server.ts";
import { addTown } from "#app/domain/wards/add-town.server.ts";
import { TownInput } from "#app/domain/wards/wards.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSettings(viewer, params.ward ?? ""));

export const action = formAction(TownInput, async ({ viewer, params, input }) => {
  await addTown(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/settings?done=added`);
});

export const meta = titled("町名を加える");

export default function TownNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ name: string; kana: string }>();
  const back = `/wards/${data.ward.slug}/desk/settings`;
  return (
    <FormPage
      title="町名を加える"
      form={form}
      button="加える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "設定", href: back }]}
    >
      <TextField field={fields.name} label="町名" width="middle" />
      <TextField field={fields.kana} label="ふりがな" width="middle" />
    </FormPage>
  );
}
