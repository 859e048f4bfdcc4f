import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CallFields, type CallForm } from "#app/domain/calls/call-fields.tsx";
import { CallInput } from "#app/domain/calls/calls.schema.ts";
import { deskCalls } from "#app/domain/calls/desk-calls.server.ts";
import { draftCall } from "#app/domain/calls/draft-call.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskCalls(viewer, params.ward ?? ""));

export const action = formAction(CallInput, async ({ viewer, params, input }) => {
  const { id } = await draftCall(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/calls/${id}?done=saved`);
});

export const meta = titled("募集を準備する");

export default function CallNew() {
  const { ward } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<CallForm>();
  const back = `/wards/${ward.slug}/desk/calls`;
  return (
    <FormPage
      title="募集を準備する"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "委員の公募", href: back }]}
      intro={<p>保存しても、まだ公開されません。次の画面で確かめてから載せます。</p>}
    >
      <CallFields fields={fields} />
    </FormPage>
  );
}
