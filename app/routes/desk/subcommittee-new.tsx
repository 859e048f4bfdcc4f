import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubcommitteeInput } from "#app/domain/councils/councils.schema.ts";
import { currentTermId } from "#app/domain/councils/current-term.server.ts";
import { formSubcommittee } from "#app/domain/councils/form-subcommittee.server.ts";
import { SubcommitteeFields } from "#app/domain/councils/subcommittee-fields.tsx";
import { deskMembers } from "#app/domain/desk/desk-members.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params, url }) =>
  deskMembers(viewer, params.ward ?? "", url.searchParams.get("term")),
);

export const action = formAction(SubcommitteeInput, async ({ viewer, params, url, input }) => {
  await formSubcommittee(
    viewer,
    params.ward ?? "",
    await currentTermId(params.ward ?? "", dayOf(viewer.now), url.searchParams.get("term")),
    input,
  );
  return redirect(`${deskPath(params)}/members?done=saved`);
});

export const meta = titled("専門部会を置く");

export default function SubcommitteeNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ name: string; theme: string; memberIds: string; headId: string }>();
  const back = `/wards/${data.ward.slug}/desk/members`;
  return (
    <FormPage
      title="専門部会を置く"
      form={form}
      button="置く"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "委員名簿", href: back }]}
    >
      <SubcommitteeFields form={form} fields={fields} members={data.members.filter((member) => member.isInOffice)} />
    </FormPage>
  );
}
