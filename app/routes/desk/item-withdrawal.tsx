import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withdrawAgendaItem } from "#app/domain/agenda/withdraw-item.server.ts";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { ReasonInput } from "#app/domain/sessions/sessions.schema.ts";
import { found } from "#app/shared/errors.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskSession(viewer, sessionRef(params));
  return { ...data, item: found(data.items.find((item) => String(item.position) === params.item)) };
});

export const action = formAction(ReasonInput, async ({ viewer, params, input }) => {
  await withdrawAgendaItem(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=withdrawn`);
});

export const meta = titled("議題を取り下げる");

export default function ItemWithdrawal() {
  const { item, ...data } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title={`議題${item.label}「${item.title}」を取り下げる`}
      form={form}
      button="この議題を取り下げる"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
      intro={<p>議題の番号は変わりません。取り下げたことと理由が、公開のページに載り、委員に届きます。</p>}
    >
      <TextArea field={fields.reason} label="取下げの理由" rows={2} />
    </FormPage>
  );
}
