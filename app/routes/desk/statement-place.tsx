import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { statementPage } from "#app/domain/desk/statement-page.server.ts";
import { MoveInput } from "#app/domain/minutes/minutes.schema.ts";
import { moveStatement } from "#app/domain/minutes/move-statement.server.ts";
import { SpeakerField } from "#app/domain/minutes/statement-fields.tsx";
import { Choices, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef, statementRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => statementPage(viewer, sessionRef(params), params.statement ?? ""));

export const action = formAction(MoveInput, async ({ viewer, params, input }) => {
  await moveStatement(viewer, statementRef(params), input);
  return redirect(
    `${deskSessionPath(params)}/minutes/editor?statement=${params.statement}&done=saved#s-${params.statement}`,
  );
});

export const meta = titled("発言の順を変える");

export default function StatementPlace() {
  const { minutes, statement, suggestions } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"who" | "text" | "to", string>>({
    who: statement.label,
    text: statement.text,
  });
  return (
    <FormPage
      title="発言の順を変える"
      form={form}
      button="動かす"
      back={{ href: `${minutes}/editor?statement=${statement.id}#s-${statement.id}`, label: "やめる" }}
      crumbs={[{ label: "会議録", href: minutes }]}
    >
      <RevisionField revision={statement.revision} />
      <SpeakerField field={fields.who} suggestions={suggestions} />
      <TextArea field={fields.text} label="発言" rows={8} />
      <Choices
        field={fields.to}
        label="動かす先"
        isRow
        options={[
          { value: "up", label: "一つ上" },
          { value: "down", label: "一つ下" },
        ]}
      />
    </FormPage>
  );
}
