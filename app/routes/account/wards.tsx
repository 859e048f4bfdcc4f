import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { JoinWardInput } from "#app/domain/accounts/accounts.schema.ts";
import { joinWard } from "#app/domain/accounts/join-ward.server.ts";
import { mySettings } from "#app/domain/accounts/my-settings.server.ts";
import { BelongingFields } from "#app/domain/proposals/belonging-fields.tsx";
import { openWards } from "#app/domain/wards/ward-list.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, url }) => {
  await mySettings(viewer);
  return { wards: await openWards(), ward: url.searchParams.get("ward") };
});

export const action = formAction(JoinWardInput, async ({ viewer, input }) => {
  await joinWard(viewer, input);
  return redirect("/me/settings?done=registered");
});

export const meta = titled("関わりのある区を加える");

export default function Wards() {
  const { wards, ward } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ ward: string; relation: string }>({ ward });
  return (
    <FormPage
      title="関わりのある区を加える"
      form={form}
      button="加える"
      crumbs={[{ label: "設定", href: "/me/settings" }]}
      intro={<p>加えた区の提案に、賛同や意見を送れるようになります。</p>}
    >
      <BelongingFields fields={fields} wards={wards} />
    </FormPage>
  );
}
