import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskChoices, deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { ThemeInput } from "#app/domain/proposals/proposals.schema.ts";
import { setTheme } from "#app/domain/proposals/set-theme.server.ts";
import { Select } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const shown = await deskProposal(viewer, proposalRef(params));
  return { ...shown, ...(await deskChoices(viewer, shown.ward.id)) };
});

export const action = formAction(ThemeInput, async ({ viewer, params, input }) => {
  await setTheme(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=saved`);
});

export const meta = titled("テーマを決める");

export default function Theme() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ themeId: string }>({ themeId: data.proposal.theme?.id ?? null });
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="テーマを決める"
      form={form}
      button="決める"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
    >
      <Select
        field={fields.themeId}
        label="テーマ"
        empty="選んでください"
        options={data.themes.map((theme) => ({ value: theme.id, label: theme.name }))}
      />
    </FormPage>
  );
}
