import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerInquiry } from "#app/domain/inquiries/answer-inquiry.server.ts";
import { AnswerInquiryInput } from "#app/domain/inquiries/inquiries.schema.ts";
import { inquiryToMe } from "#app/domain/inquiries/inquiry-lists.server.ts";
import { idOrNone } from "#app/shared/ids.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => inquiryToMe(viewer, idOrNone(params.inquiry)));

export const action = formAction(AnswerInquiryInput, async ({ viewer, params, input }) => {
  await answerInquiry(viewer, idOrNone(params.inquiry), input);
  return redirect("/me/inquiries?done=inquiry-answered");
});

export const meta = titled("照会に回答する");

export default function Inquiry() {
  const { to, answer, question, dueOn, settledAt, conclusion, proposal } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ answer: string }>({ answer });
  return (
    <FormPage
      title="照会に回答する"
      form={form}
      button="回答する"
      isBlocked={settledAt !== null}
      back={{ href: "/me/inquiries", label: "やめる" }}
      crumbs={[
        { label: "マイページ", href: "/me" },
        { label: "届いた照会", href: "/me/inquiries" },
      ]}
      intro={
        <>
          <Facts
            facts={[
              { label: "照会先", value: to },
              {
                label: "提案",
                value: `${proposal.ward.name} 第${proposal.number}号「${proposal.title}」`,
              },
              { label: "困っていること", value: <Words>{proposal.body}</Words> },
              proposal.wish !== "" && { label: "こうなるとよい", value: <Words>{proposal.wish}</Words> },
              { label: "照会の内容", value: <Words>{question}</Words> },
              { label: "回答期限", value: <LongDay day={dueOn} /> },
            ]}
          />
          {settledAt && <Words>{`この照会はまとめられました。対応方針のまとめ: ${conclusion ?? ""}`}</Words>}
        </>
      }
    >
      <TextArea
        field={fields.answer}
        label="回答"
        rows={8}
        hint="区の事務局と担当課が読みます。まとめられるまでは、書き直せます。"
      />
    </FormPage>
  );
}
