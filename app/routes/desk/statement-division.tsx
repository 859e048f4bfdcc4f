import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { statementPage } from "#app/domain/desk/statement-page.server.ts";
import { SplitInput } from "#app/domain/minutes/minutes.schema.ts";
import { splitStatement } from "#app/domain/minutes/split-statement.server.ts";
import { SpeakerField } from "#app/domain/minutes/statement-fields.tsx";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef, statementRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => statementPage(viewer, sessionRef(params), params.statement ?? ""));

export const action = formAction(SplitInput, async ({ viewer, params, input }) => {
  const { id } = await splitStatement(viewer, statementRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes/editor?statement=${id}&done=saved#s-${id}`);
});

export const meta = titled("発言を二つに分ける");

export default function StatementDivision() {
  const { minutes, statement, suggestions } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"who" | "text" | "from", string>>({
    who: statement.label,
    text: statement.text,
  });
  return (
    <FormPage
      title="発言を二つに分ける"
      form={form}
      button="分ける"
      back={{ href: `${minutes}/editor?statement=${statement.id}#s-${statement.id}`, label: "やめる" }}
      crumbs={[{ label: "会議録", href: minutes }]}
    >
      <RevisionField revision={statement.revision} />
      <SpeakerField field={fields.who} suggestions={suggestions} />
      <TextArea field={fields.text} label="発言" rows={8} />
      <TextField
        field={fields.from}
        label="後ろの発言の始まり"
        hint="後ろの発言が始まることばを、文に書かれているとおりに入れてください。"
      />
    </FormPage>
  );
}
