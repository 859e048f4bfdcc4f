import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HoldDrawInput } from "#app/domain/draws/draws.schema.ts";
import { deskObservers } from "#app/domain/observers/desk-observers.server.ts";
import { seatObservers } from "#app/domain/observers/seat-observers.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskObservers(viewer, sessionRef(params)));

export const action = formAction(HoldDrawInput, async ({ viewer, params, input }) => {
  await seatObservers(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/observer-entries?done=drawn`);
});

export const meta = titled("くじで傍聴の席を決める");

export default function ObserverDraw() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ publicWord: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/observer-entries`;
  return (
    <FormPage
      title="くじで傍聴の席を決める"
      form={form}
      button="席を決め、申し込んだ人に知らせる"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "傍聴の申込み", href: back }]}
      intro={
        <p>
          定員{data.observing.cap}名に対し、申込みは{data.applied}
          名です。くじに外れた人は、引いた順に空きを待ちます。くじの種は開催を公表したときに決めてあり、引いた後に公表します。
        </p>
      }
    >
      <TextField
        field={fields.publicWord}
        label="立会人が決めた言葉"
        hint="その場で決めた言葉を入れます。種を決めたときには、だれも知らない言葉です。"
      />
    </FormPage>
  );
}
