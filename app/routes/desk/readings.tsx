import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSettings } from "#app/domain/desk/desk-settings.server.ts";
import { reviseReadings } from "#app/domain/wards/revise-readings.server.ts";
import { ReadingsInput } from "#app/domain/wards/wards.schema.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSettings(viewer, params.ward ?? ""));

export const action = formAction(ReadingsInput, async ({ viewer, params, input }) => {
  await reviseReadings(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/settings?done=saved`);
});

export const meta = titled("用語・地名のふりがな");

export default function Readings() {
  const { ward, readings } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ readings: string }>({ readings });
  const back = `/wards/${ward.slug}/desk/settings`;
  return (
    <FormPage
      title="用語・地名のふりがな"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "設定", href: back }]}
    >
      <TextArea
        field={fields.readings}
        label="ことばとふりがな"
        isOptional
        rows={16}
        hint="1行に1つ、「溝口,みぞのくち」のように書きます。長いことばを先に当てはめます。"
      />
    </FormPage>
  );
}
