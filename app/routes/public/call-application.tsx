import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApplicationFields, type ApplicationForm } from "#app/domain/calls/application-fields.tsx";
import { applyForSeat } from "#app/domain/calls/apply-for-seat.server.ts";
import { callPage } from "#app/domain/calls/call-page.server.ts";
import { ApplicationInput } from "#app/domain/calls/calls.schema.ts";
import { LongDay } from "#app/ui/day.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { callPath, callRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => callPage(viewer, callRef(params)));

export const action = formAction(ApplicationInput, async ({ viewer, params, input }) => {
  const { id } = await applyForSeat(viewer, callRef(params), input);
  return redirect(`${callPath(params)}/applications/${id}?done=applied`);
});

export const meta = titled("委員に応募する");

export default function CallApplication() {
  const { ward, call } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<ApplicationForm>();
  const back = `/wards/${ward.slug}/calls/${call.id}`;
  return (
    <FormPage
      title="委員に応募する"
      form={form}
      button="応募する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: call.title, href: back }]}
      isBlocked={call.state !== "open"}
      intro={
        call.state === "open" ? (
          <p>
            <LongDay day={call.dueOn} />
            の終わりまで受け付けます。書いたことは選考だけに使い、公開しません。結果をお知らせした90日後（補欠の人の分は2年後）に消します。
          </p>
        ) : (
          <p>いま、この募集は受け付けていません。</p>
        )
      }
    >
      <ApplicationFields fields={fields} isDesk={false} />
    </FormPage>
  );
}
