import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OfficerInput } from "#app/domain/councils/councils.schema.ts";
import { nameOfficer } from "#app/domain/councils/name-officer.server.ts";
import { deskMembers } from "#app/domain/desk/desk-members.server.ts";
import { Choices, Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { askPassword, formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page((args) => {
  askPassword(args);
  return deskMembers(args.viewer, args.params.ward ?? "", args.url.searchParams.get("term"));
});

export const action = formAction(OfficerInput, async ({ viewer, params, input }) => {
  await nameOfficer(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/members?done=saved`);
});

export const meta = titled("委員長・副委員長を定める");

export default function MemberPost() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; post: string; startsOn: string }>({ startsOn: data.today });
  const back = `/wards/${data.ward.slug}/desk/members`;
  return (
    <FormPage
      title={`${data.titles.chair}・${data.titles.vice_chair}を定める`}
      form={form}
      button="定める"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "委員名簿", href: back }]}
    >
      <Select
        field={fields.memberId}
        label="委員"
        empty="選んでください"
        options={data.members
          .filter((member) => member.isInOffice)
          .map((member) => ({ value: member.id, label: member.name }))}
      />
      <Choices
        field={fields.post}
        label="職"
        isRow
        options={Object.entries(data.titles).map(([value, label]) => ({ value, label }))}
      />
      <TextField field={fields.startsOn} label="就任の日" type="date" width="middle" />
    </FormPage>
  );
}
