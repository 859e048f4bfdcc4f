import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReviseInput } from "#app/domain/proposals/proposals.schema.ts";
import { reviseProposal } from "#app/domain/proposals/revise-proposal.server.ts";
import { BodyField, WishField } from "#app/domain/proposals/words-fields.tsx";
import { ownProposal } from "#app/domain/reports/proposal-page.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => ownProposal(viewer, proposalRef(params)));

export const action = formAction(ReviseInput, async ({ viewer, params, input }) => {
  await reviseProposal(viewer, proposalRef(params), input);
  return redirect(`${proposalPath(params)}?done=proposal-revised`);
});

export const meta = titled("提案の文を直す");

export default function Revision() {
  const { ward, key, title, body, wish, isOver, isPublished } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"title" | "body" | "wish" | "reason", string>>({ title, body, wish });
  const back = `/wards/${ward.slug}/proposals/${key}`;
  return (
    <FormPage
      title="提案の文を直す"
      form={form}
      button="直して送る"
      isBlocked={isOver}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `「${title}」`, href: back }]}
      intro={
        isOver ? (
          <p>区が回答したか、もう終わった提案のため、直せません。</p>
        ) : (
          <p>
            {isPublished
              ? "事務局が確認してから、サイトの文が変わります。直す前の文も、理由とともに読めるように残ります。"
              : "直す前の文も、理由とともに残ります。"}
          </p>
        )
      }
    >
      <TextField field={fields.title} label="件名" />
      <BodyField field={fields.body} />
      <WishField field={fields.wish} />
      <TextField field={fields.reason} label="直す理由" hint="例: 場所を書き間違えたため" />
    </FormPage>
  );
}
