import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { StatementInput } from "#app/domain/minutes/minutes.schema.ts";
import { StatementFields } from "#app/domain/minutes/statement-fields.tsx";
import { writeStatement } from "#app/domain/minutes/write-statement.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskMinutes(viewer, sessionRef(params)));

export const action = formAction(StatementInput, async ({ viewer, params, input }) => {
  await writeStatement(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=written`);
});

export const meta = titled("発言を書く");

export default function StatementNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{
    itemId: string;
    speaker: string;
    memberId: string;
    label: string;
    text: string;
  }>({ speaker: "member" });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/minutes`;
  return (
    <FormPage
      title="発言を書く"
      form={form}
      button="書き込む"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
    >
      <StatementFields fields={fields} items={data.items} members={data.members} />
    </FormPage>
  );
}
