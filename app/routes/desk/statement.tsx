import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { ReviseStatementInput } from "#app/domain/minutes/minutes.schema.ts";
import { reviseStatement } from "#app/domain/minutes/revise-statement.server.ts";
import { StatementFields } from "#app/domain/minutes/statement-fields.tsx";
import { found } from "#app/shared/errors.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef, statementRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskMinutes(viewer, sessionRef(params));
  return { ...data, statement: found(data.statements.find((statement) => statement.id === params.statement)) };
});

export const action = formAction(ReviseStatementInput, async ({ viewer, params, input }) => {
  await reviseStatement(viewer, statementRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=saved#s-${params.statement}`);
});

export const meta = titled("発言を直す");

export default function StatementEdit() {
  const data = useLoaderData<typeof loader>();
  const { itemId, label, text, revision } = data.statement;
  const { form, fields } = useActForm<Record<"itemId" | "who" | "text", string>>({ itemId, who: label, text });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/minutes`;
  return (
    <FormPage
      title="発言を直す"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
    >
      <RevisionField revision={revision} />
      <StatementFields fields={fields} items={data.items} suggestions={data.suggestions} />
    </FormPage>
  );
}
