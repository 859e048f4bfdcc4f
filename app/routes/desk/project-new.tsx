import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { projectDefaults } from "#app/domain/desk/proposal-choices.server.ts";
import { enterProject } from "#app/domain/projects/enter-project.server.ts";
import { type ProjectFieldName, ProjectFields } from "#app/domain/projects/project-fields.tsx";
import { ProjectInput } from "#app/domain/projects/projects.schema.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => projectDefaults(viewer, proposalRef(params)));

export const action = formAction(ProjectInput, async ({ viewer, params, input }) => {
  await enterProject(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=added`);
});

export const meta = titled("地域課題対応事業を登録する");

export default function ProjectNew() {
  const { ward, key, proposal, offices, officeId, fiscalYear } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<ProjectFieldName, string>>({
    fiscalYear: String(fiscalYear),
    officeId,
    state: "planned",
  });
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="地域課題対応事業を登録する"
      form={form}
      button="登録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={<p>この提案のページと、区の事業の一覧に載ります。</p>}
    >
      <ProjectFields fields={fields} offices={offices} />
    </FormPage>
  );
}
