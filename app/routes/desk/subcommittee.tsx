import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubcommitteeChangeInput } from "#app/domain/councils/councils.schema.ts";
import { reviseSubcommittee } from "#app/domain/councils/revise-subcommittee.server.ts";
import { SubcommitteeFields } from "#app/domain/councils/subcommittee-fields.tsx";
import { deskSubcommittee } from "#app/domain/desk/desk-subcommittee.server.ts";
import { idOrNone } from "#app/shared/ids.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSubcommittee(viewer, params.ward ?? "", params.part));

export const action = formAction(SubcommitteeChangeInput, async ({ viewer, params, input }) => {
  await reviseSubcommittee(viewer, params.ward ?? "", idOrNone(params.part), input);
  return redirect(`${deskPath(params)}/members?done=saved`);
});

export const meta = titled("専門部会を変える");

export default function Subcommittee() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{
    name: string;
    theme: string;
    memberIds: string;
    headId: string;
    from: string;
  }>(data.part);
  const back = `/wards/${data.ward.slug}/desk/members?term=${data.term}`;
  return (
    <FormPage
      title="専門部会を変える"
      form={form}
      button="変える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "委員名簿", href: back }]}
      intro={
        <p>
          すでに開いた会議の委員と部会長は、変わりません。新たに加わる委員と離れる委員には、公表済みの会議についてお知らせします。
        </p>
      }
    >
      <RevisionField revision={data.revision} />
      <SubcommitteeFields form={form} fields={fields} members={data.members} chosen={data.chosen} />
      <TextField
        field={fields.from}
        label="変わる日"
        type="date"
        width="middle"
        hint="この日の会議から、新しい委員と部会長で開きます。名称とテーマは、すぐに変わります。"
      />
    </FormPage>
  );
}
