import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { inquiryToSettle } from "#app/domain/desk/inquiry-choices.server.ts";
import { SettleInput } from "#app/domain/inquiries/inquiries.schema.ts";
import { settleInquiry } from "#app/domain/inquiries/settle-inquiry.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, inquiryRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => inquiryToSettle(viewer, inquiryRef(params)));

export const action = formAction(SettleInput, async ({ viewer, params, input }) => {
  await settleInquiry(viewer, inquiryRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=inquiry-settled`);
});

export const meta = titled("照会をまとめる");

export default function InquirySettlement() {
  const { ward, key, proposal, inquiry } = useLoaderData<typeof loader>();
  const silent = inquiry.addressees.filter(({ answeredAt }) => !answeredAt);
  const { form, fields } = useActForm<{ conclusion: string; outcome: string }>({
    outcome: outcomeOf(silent.length, inquiry.addressees.length),
  });
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="照会をまとめる"
      form={form}
      button="まとめる"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={
        <>
          {silent.length > 0 && (
            <p className="note is-strong">
              まだ回答していない照会先があります: {silent.map(({ name }) => name).join("、")}
            </p>
          )}
          {inquiry.addressees.map((to) => (
            <Section key={to.id} title={to.name}>
              {to.answer ? <Words>{to.answer}</Words> : <p>回答はまだありません。</p>}
            </Section>
          ))}
        </>
      }
    >
      <TextArea
        field={fields.conclusion}
        label="対応方針のまとめ（庁内）"
        rows={6}
        hint="照会した部署・局も読みます。回答を書くときのもとになります。"
      />
      <TextArea field={fields.outcome} label="経過に載せる結果" rows={3} hint="これまでの経過に載ります。" />
    </FormPage>
  );
}

/** What is offered for the line: never more than happened. */
function outcomeOf(silent: number, asked: number): string {
  if (silent === 0) return "関係する部署・局と調整し、対応の方針をまとめました。";
  return silent < asked ? "回答のあった部署・局の意見をもとに、対応の方針をまとめました。" : "";
}
