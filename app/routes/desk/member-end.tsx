import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EndAppointmentInput } from "#app/domain/councils/councils.schema.ts";
import { endAppointment } from "#app/domain/councils/end-appointment.server.ts";
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

export const action = formAction(EndAppointmentInput, async ({ viewer, params, input }) => {
  await endAppointment(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/members?done=noted`);
});

export const meta = titled("辞任・解嘱を記録する");

export default function MemberEnd() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; endedOn: string; reason: string }>({ endedOn: data.today });
  const back = `/wards/${data.ward.slug}/desk/members`;
  return (
    <FormPage
      title="辞任・解嘱を記録する"
      form={form}
      button="記録する"
      isDanger
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
      <TextField
        field={fields.endedOn}
        label="終わりの日"
        type="date"
        width="middle"
        hint="この日から委員ではなくなります。"
      />
      <Choices
        field={fields.reason}
        label="理由"
        isRow
        options={[
          { value: "辞任", label: "辞任" },
          { value: "解嘱", label: "解嘱" },
        ]}
      />
    </FormPage>
  );
}
