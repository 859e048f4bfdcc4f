import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DivisionInput } from "#app/domain/ballots/ballots.schema.ts";
import { divideMotion } from "#app/domain/ballots/divide-motion.server.ts";
import { runItem } from "#app/domain/desk/run-parts.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runItem(viewer, itemRef(params)));

export const action = formAction(DivisionInput, async ({ viewer, params, input }) => {
  await divideMotion(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});

export const meta = titled("分けて採決する");

export default function MotionDivision() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ parts: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="分けて採決する"
      form={form}
      button="案を分ける"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={<p>「{data.item.title}」を、いくつかの案に分けて採決します。</p>}
    >
      <TextArea field={fields.parts} label="分けた案" rows={5} hint="1行に1つ書いてください。" />
    </FormPage>
  );
}
