import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskWard } from "#app/domain/desk/desk-ward.server.ts";
import { enterProposal } from "#app/domain/proposals/enter-proposal.server.ts";
import { channels, channelWords, EnterProposalInput } from "#app/domain/proposals/proposals.schema.ts";
import { WordsFields } from "#app/domain/proposals/words-fields.tsx";
import { writingPage } from "#app/domain/reports/writing-page.server.ts";
import { Choices, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  await deskWard(viewer, params.ward ?? "", "secretariat");
  return writingPage(params.ward ?? "");
});

export const action = formAction(EnterProposalInput, async ({ viewer, params, input }) => {
  const { key } = await enterProposal(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/proposals/${key}?done=registered`);
});

export const meta = titled("電話・紙・窓口の意見を登録する");

export default function IntakeNew() {
  const { ward, towns } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<
    Record<"channel" | "title" | "displayName" | "body" | "town" | "landmark" | "wish" | "publication", string>
  >({ publication: "public" });
  return (
    <FormPage
      title="電話・紙・窓口の意見を登録する"
      form={form}
      button="登録する"
      crumbs={[{ label: "受付簿", href: `/wards/${ward.slug}/desk/intake` }]}
    >
      <Choices
        field={fields.channel}
        label="受付経路"
        isRow
        options={channels.map((value) => ({ value, label: channelWords[value] }))}
      />
      <TextField field={fields.title} label="件名" />
      <WordsFields fields={fields} towns={towns} wardName={ward.name} />
      <TextField field={fields.displayName} label="公開名" isOptional hint="空欄なら「町名の区民」とします。" />
    </FormPage>
  );
}
