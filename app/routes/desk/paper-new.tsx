import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { addPapers } from "#app/domain/papers/add-papers.server.ts";
import { PaperContentFields, PaperPlaceFields } from "#app/domain/papers/paper-fields.tsx";
import { PapersInput } from "#app/domain/papers/papers.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { UploadProgress } from "#app/ui/upload-progress.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const handle = { scripts: true };

export const loader = page(({ viewer, params }) => deskSession(viewer, sessionRef(params)));

export const action = formAction(PapersInput, async ({ viewer, params, input, uploads }) => {
  await addPapers(viewer, sessionRef(params), input, uploads);
  return redirect(`${deskSessionPath(params)}?done=added`);
});

export const meta = titled("資料を加える");

type Fields = Record<
  "file" | "title" | "itemId" | "kind" | "handing" | "audience" | "closedGround" | "body" | "alt",
  string
>;

export default function PaperNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Fields>({ audience: "open", kind: "main", handing: "beforehand" });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="資料を加える"
      form={form}
      button="加える"
      hasFiles
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
      outro={<UploadProgress formId={form.id} action={`${back}/papers/new/upload`} />}
    >
      <FileField field={fields.file} label="ファイル（複数可）" isMultiple />
      <TextField
        field={fields.title}
        label="資料の名称"
        isOptional
        hint="空欄ならファイルの名前になります。資料番号は自動で付きます。"
      />
      <PaperPlaceFields fields={fields} items={data.items} />
      <PaperContentFields fields={fields} />
    </FormPage>
  );
}
