import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AnswerInput } from "#app/domain/agenda/agenda.schema.ts";
import { answerOpinions } from "#app/domain/opinions/answer-opinions.server.ts";
import { deskOpinions } from "#app/domain/opinions/desk-opinions.server.ts";
import { OpinionList } from "#app/domain/opinions/opinion-list.tsx";
import { found } from "#app/shared/errors.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskOpinions(viewer, sessionRef(params));
  return { ...data, item: found(data.items.find((item) => String(item.position) === params.item)) };
});

export const action = formAction(AnswerInput, async ({ viewer, params, input }) => {
  await answerOpinions(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/opinions?done=answered`);
});

export const meta = titled("事前意見に回答する");

export default function OpinionAnswer() {
  const data = useLoaderData<typeof loader>();
  const { item } = data;
  const { form, fields } = useActForm<{ answer: string }>({ answer: item.answer || null });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/opinions`;
  return (
    <FormPage
      title={`議題${item.label}「${item.title}」の事前意見に回答する`}
      form={form}
      button={`回答を載せ、${item.senders}人に知らせる`}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "事前意見と回答", href: back }]}
      intro={<OpinionList opinions={item.opinions} />}
    >
      <RevisionField revision={item.revision} />
      <TextArea
        field={fields.answer}
        label="回答"
        rows={8}
        limit={2000}
        hint="会議でどう話し合われ、どうなったかを書きます。意見を書いた全員に届き、議題のページに載ります。"
      />
    </FormPage>
  );
}
