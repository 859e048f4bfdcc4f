import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskObservers } from "#app/domain/observers/desk-observers.server.ts";
import { enterObserver } from "#app/domain/observers/enter-observer.server.ts";
import { ObserverName, ObserverNeeds } from "#app/domain/observers/observer-fields.tsx";
import { EnterObserverInput, meansWords } from "#app/domain/observers/observers.schema.ts";
import { Choices } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskObservers(viewer, sessionRef(params)));

export const action = formAction(EnterObserverInput, async ({ viewer, params, input }) => {
  await enterObserver(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/observer-entries?done=observer-entered`);
});

export const meta = titled("電話・窓口の傍聴の申込みを入力する");

export default function ObserverEntryNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ name: string; means: string; needs: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/observer-entries`;
  return (
    <FormPage
      title="電話・窓口の傍聴の申込みを入力する"
      form={form}
      button="入力する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "傍聴の申込み", href: back }]}
      intro={<p>入力すると、申込みの一覧に傍聴の番号が出ます。申し込んだ人に、番号を伝えてください。</p>}
    >
      <ObserverName fields={fields} />
      <Choices
        field={fields.means}
        label="受付経路"
        options={Object.entries(meansWords).map(([value, label]) => ({ value, label }))}
      />
      <ObserverNeeds form={form} fields={fields} />
    </FormPage>
  );
}
