import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { runPage } from "#app/domain/desk/run-page.server.ts";
import { correctAttendance } from "#app/domain/sessions/correct-attendance.server.ts";
import { CorrectAttendanceInput } from "#app/domain/sessions/sessions.schema.ts";
import { timeOf } from "#app/shared/dates.ts";
import { Select, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Table } from "#app/ui/table.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runPage(viewer, sessionRef(params)));

export const action = formAction(CorrectAttendanceInput, async ({ viewer, params, input }) => {
  await correctAttendance(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=corrected`);
});

export const meta = titled("出席の記録を訂正する");

export default function AttendanceCorrection() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; stays: string; reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  const { openedAt, closedAt } = data.session;
  return (
    <FormPage
      title="出席の記録を訂正する"
      form={form}
      button="訂正する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
      isBlocked={closedAt === null}
      intro={<p>前の記録と訂正の理由が、会議のページに載ります。採決の人数と合わなくなる訂正はできません。</p>}
      outro={
        <Table
          caption="いまの記録"
          heads={["委員", "着席と退席"]}
          rows={data.members.map((member) => ({
            key: member.id,
            cells: [member.name, member.times.join("　") || "欠席"],
          }))}
        />
      }
    >
      <Select
        field={fields.memberId}
        label="委員"
        empty="選んでください"
        options={data.members.map((member) => ({ value: member.id, label: member.name }))}
      />
      <TextArea
        field={fields.stays}
        label="出席した時刻"
        isOptional
        rows={3}
        hint={`1行に1つ、着席と退席の時刻を入力します。例: ${timeOf(openedAt)}-${closedAt ? timeOf(closedAt) : "20:30"}　オンラインだったときは、後に「オンライン」と書きます。欠席だったときは、空けてください。`}
      />
      <TextField field={fields.reason} label="訂正の理由" hint="例: 受付簿と照らし合わせたため" />
    </FormPage>
  );
}
