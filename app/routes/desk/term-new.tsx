import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StartTermInput } from "#app/domain/councils/councils.schema.ts";
import { startTerm } from "#app/domain/councils/start-term.server.ts";
import { deskMembers } from "#app/domain/desk/desk-members.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskMembers(viewer, params.ward ?? ""));

export const action = formAction(StartTermInput, async ({ viewer, params, input }) => {
  await startTerm(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/members?done=saved`);
});

export const meta = titled("新しい期を始める");

export default function TermNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ startsOn: string; endsOn: string }>();
  const back = `/wards/${data.ward.slug}/desk/members`;
  return (
    <FormPage
      title="新しい期を始める"
      form={form}
      button="始める"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "委員名簿", href: back }]}
    >
      <TextField field={fields.startsOn} label="期の始まり" type="date" width="middle" />
      <TextField field={fields.endsOn} label="期の終わり" type="date" width="middle" />
    </FormPage>
  );
}
