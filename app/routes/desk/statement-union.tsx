import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { statementPage } from "#app/domain/desk/statement-page.server.ts";
import { mergeStatement } from "#app/domain/minutes/merge-statement.server.ts";
import { UnionInput } from "#app/domain/minutes/minutes.schema.ts";
import { SpeakerField } from "#app/domain/minutes/statement-fields.tsx";
import { Checks, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef, statementRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => statementPage(viewer, sessionRef(params), params.statement ?? ""));

export const action = formAction(UnionInput, async ({ viewer, params, input }) => {
  const { id } = await mergeStatement(viewer, statementRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes/editor?statement=${id}&done=saved#s-${id}`);
});

export const meta = titled("前の発言とつなげる");

export default function StatementUnion() {
  const { minutes, statement, suggestions } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"who" | "text" | "mixed", string>>({
    who: statement.label,
    text: statement.text,
  });
  return (
    <FormPage
      title="前の発言とつなげる"
      form={form}
      button="つなげる"
      back={{ href: `${minutes}/editor?statement=${statement.id}#s-${statement.id}`, label: "やめる" }}
      crumbs={[{ label: "会議録", href: minutes }]}
    >
      <RevisionField revision={statement.revision} />
      <SpeakerField field={fields.who} suggestions={suggestions} />
      <TextArea field={fields.text} label="発言" rows={8} />
      <Checks
        field={fields.mixed}
        label="発言した人が違うとき"
        options={[{ value: "on", label: "前の人の発言にする" }]}
        checked={[]}
      />
    </FormPage>
  );
}
