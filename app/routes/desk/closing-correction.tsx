import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { correctClosing } from "#app/domain/comments/correct-closing.server.ts";
import { deskDiscussion } from "#app/domain/desk/desk-discussion.server.ts";
import { ErratumInput } from "#app/domain/errata/errata.schema.ts";
import { type ErratumFieldNames, ErratumFields } from "#app/domain/errata/erratum-fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskDiscussion(viewer, proposalRef(params)));

export const action = formAction(ErratumInput, async ({ viewer, params, input }) => {
  await correctClosing(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=erratum-listed`);
});

export const meta = titled("意見の扱いを訂正する");

export default function ClosingCorrection() {
  const { ward, key, proposal, talk } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<ErratumFieldNames, string>>();
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="意見の扱いを訂正する"
      form={form}
      button="正誤表に載せる"
      isBlocked={!talk.isClosed}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={
        talk.isClosed ? (
          <p>載せた文は変わりません。どこが誤りで、正しくは何かを、その下の正誤表に載せます。</p>
        ) : (
          <p>意見の募集は、まだ終わっていません。</p>
        )
      }
    >
      <ErratumFields fields={fields} />
    </FormPage>
  );
}
