import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { projectToRevise } from "#app/domain/desk/proposal-choices.server.ts";
import { type ProjectFieldName, ProjectFields } from "#app/domain/projects/project-fields.tsx";
import { ReviseProjectInput } from "#app/domain/projects/projects.schema.ts";
import { reviseProject } from "#app/domain/projects/revise-project.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { projectRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => projectToRevise(viewer, projectRef(params)));

export const action = formAction(ReviseProjectInput, async ({ viewer, params, input }) => {
  await reviseProject(viewer, projectRef(params), input);
  return redirect(`/wards/${params.ward}/projects?year=${input.fiscalYear}&done=saved`);
});

export const meta = titled("地域課題対応事業を直す");

export default function Project() {
  const { ward, project, offices } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<ProjectFieldName, string>>({
    name: project.name,
    description: project.description,
    fiscalYear: String(project.fiscalYear),
    officeId: project.officeId,
    state: project.state,
    budget: project.budget.toLocaleString("ja-JP"),
    spent: project.spent?.toLocaleString("ja-JP") ?? null,
  });
  const back = `/wards/${ward.slug}/projects?year=${project.fiscalYear}`;
  return (
    <FormPage
      title="地域課題対応事業を直す"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "地域課題対応事業", href: back }]}
    >
      <RevisionField revision={project.revision} />
      <ProjectFields fields={fields} offices={offices} />
    </FormPage>
  );
}
