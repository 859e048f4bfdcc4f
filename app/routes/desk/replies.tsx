import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { replySession } from "#app/domain/sessions/reply-session.server.ts";
import { answerWords, meansWords, ProxyReplyInput } from "#app/domain/sessions/sessions.schema.ts";
import { Choices, Select } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSession(viewer, sessionRef(params)));

export const action = formAction(ProxyReplyInput, async ({ viewer, params, input }) => {
  await replySession(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=replied`);
});

export const meta = titled("委員に代わって入力する");

export default function Replies() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; answer: string; means: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="委員に代わって入力する"
      form={form}
      button="入力する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
      intro={<p>郵便・FAX・電話・窓口で受け取った出欠を入力します。事務局が入力したことが記録に残ります。</p>}
    >
      <Select
        field={fields.memberId}
        label="委員"
        empty="選んでください"
        options={data.members.map((member) => ({ value: member.id, label: member.name }))}
      />
      <Choices
        field={fields.answer}
        label="出欠"
        options={Object.entries(answerWords).map(([value, label]) => ({ value, label }))}
      />
      <Choices
        field={fields.means}
        label="受け取り方"
        isRow
        options={Object.entries(meansWords).map(([value, label]) => ({ value, label }))}
      />
    </FormPage>
  );
}
