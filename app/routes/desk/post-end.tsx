import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EndPostInput } from "#app/domain/councils/councils.schema.ts";
import { endPost } from "#app/domain/councils/end-post.server.ts";
import { deskMembers } from "#app/domain/desk/desk-members.server.ts";
import { Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { askPassword, formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page((args) => {
  askPassword(args);
  return deskMembers(args.viewer, args.params.ward ?? "", args.url.searchParams.get("term"));
});

export const action = formAction(EndPostInput, async ({ viewer, params, input }) => {
  await endPost(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/members?done=saved`);
});

export const meta = titled("委員長・副委員長の退任");

export default function PostEnd() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; endedOn: string }>({ endedOn: data.today });
  const back = `/wards/${data.ward.slug}/desk/members`;
  return (
    <FormPage
      title={`${data.titles.chair}・${data.titles.vice_chair}の退任`}
      form={form}
      button="退任を記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "委員名簿", href: back }]}
    >
      <Select
        field={fields.memberId}
        label="委員"
        empty="選んでください"
        options={data.members
          .filter((member) => member.post !== null)
          .map((member) => ({
            value: member.id,
            label: `${member.name}（${member.post && data.titles[member.post]}）`,
          }))}
      />
      <TextField
        field={fields.endedOn}
        label="退く日"
        type="date"
        width="middle"
        hint="この日から職を離れ、委員としては残ります。"
      />
    </FormPage>
  );
}
