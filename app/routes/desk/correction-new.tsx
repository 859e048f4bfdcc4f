import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { ProxyCorrectionInput } from "#app/domain/minutes/minutes.schema.ts";
import { requestCorrection } from "#app/domain/minutes/request-correction.server.ts";
import { meansWords } from "#app/domain/sessions/sessions.schema.ts";
import { shorten } from "#app/shared/text.ts";
import { Choices, Select, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskMinutes(viewer, sessionRef(params)));

export const action = formAction(ProxyCorrectionInput, async ({ viewer, params, input }) => {
  await requestCorrection(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=registered`);
});

export const meta = titled("訂正の申出を登録する");

export default function CorrectionNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; statementId: string; text: string; means: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/minutes`;
  return (
    <FormPage
      title="訂正の申出を登録する"
      form={form}
      button="登録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
    >
      <Select
        field={fields.memberId}
        label="委員"
        empty="選んでください"
        options={data.members.map((member) => ({ value: member.id, label: member.name }))}
      />
      <Select
        field={fields.statementId}
        label="発言"
        isOptional
        empty="全体について"
        options={data.statements.map((s) => ({ value: s.id, label: `${s.label} ${shorten(s.text, 24)}` }))}
      />
      <TextArea field={fields.text} label="訂正の内容" rows={4} />
      <Choices
        field={fields.means}
        label="受け取り方"
        isRow
        options={Object.entries(meansWords).map(([value, label]) => ({ value, label }))}
      />
    </FormPage>
  );
}
