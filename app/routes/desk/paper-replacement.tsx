import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { PaperContentFields } from "#app/domain/papers/paper-fields.tsx";
import { ReplacePaperInput } from "#app/domain/papers/papers.schema.ts";
import { replacePaper } from "#app/domain/papers/replace-paper.server.ts";
import { found } from "#app/shared/errors.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, paperRef, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskSession(viewer, sessionRef(params));
  return { ...data, paper: found(data.papers.find((paper) => paper.id === params.paper)) };
});

export const action = formAction(ReplacePaperInput, async ({ viewer, params, input, uploads }) => {
  await replacePaper(viewer, paperRef(params), input, uploads);
  return redirect(`${deskSessionPath(params)}?done=replaced`);
});

export const meta = titled("資料を差し替える");

export default function PaperReplacement() {
  const { paper, ...data } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"file" | "body" | "alt" | "reason", string>>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  const isDraft = data.session.state === "draft";
  return (
    <FormPage
      title={`「${paper.label}　${paper.title}」を差し替える`}
      form={form}
      button="差し替える"
      hasFiles
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
      intro={
        <p>
          差し替える前の資料も、版として残ります。
          {!isDraft && "理由は、差し替えた日とともに資料のページに載ります。"}
        </p>
      }
    >
      <FileField field={fields.file} label="新しいファイル" />
      <PaperContentFields fields={fields} />
      <TextField field={fields.reason} label="差替えの理由" isOptional={isDraft} hint="例: 数値の訂正" />
    </FormPage>
  );
}
