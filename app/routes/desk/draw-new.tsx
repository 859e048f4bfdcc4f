import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSettings } from "#app/domain/desk/desk-settings.server.ts";
import { StartDrawInput } from "#app/domain/draws/draws.schema.ts";
import { startDraw } from "#app/domain/draws/start-draw.server.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, params }) => (await deskSettings(viewer, params.ward ?? "")).ward);

export const action = formAction(StartDrawInput, async ({ viewer, params, input }) => {
  const { id } = await startDraw(viewer, params.ward ?? "", input);
  return redirect(`/wards/${params.ward}/draws/${id}?done=saved`);
});

export const meta = titled("新しいくじを始める");

export default function DrawNew() {
  const ward = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ title: string; strata: string }>();
  const back = `/wards/${ward.slug}/draws`;
  return (
    <FormPage
      title="新しいくじを始める"
      form={form}
      button="くじの条件を公表する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "くじ", href: back }]}
      intro={<p>区分と種は、始めた後は変えられません。種は自動で決まり、引くまでは値（SHA-256）だけが公表されます。</p>}
    >
      <TextField field={fields.title} label="くじの名称" hint="例: 第3期委員の公募のくじ" />
      <TextArea
        field={fields.strata}
        label="区分"
        rows={4}
        hint="1行に1つ「区分の名前,人数,補欠の人数」。例: 30代以下,4,2"
      />
    </FormPage>
  );
}
