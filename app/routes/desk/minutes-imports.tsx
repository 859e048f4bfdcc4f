import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { importsDesk } from "#app/domain/desk/minutes-import.server.ts";
import { beginImport } from "#app/domain/minutes/begin-import.server.ts";
import { importText } from "#app/domain/minutes/import-text.server.ts";
import { BeginImportInput, importedFiles } from "#app/domain/minutes/imports.schema.ts";
import { LongInstant } from "#app/ui/day.tsx";
import { TextArea } from "#app/ui/fields.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Section } from "#app/ui/page.tsx";
import { UploadProgress } from "#app/ui/upload-progress.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => importsDesk(viewer, sessionRef(params)));

export const action = formAction(BeginImportInput, async ({ viewer, params, input, uploads }) => {
  const source = await importText(uploads, input.text);
  const { id } = await beginImport(viewer, sessionRef(params), source);
  return redirect(`${deskSessionPath(params)}/minutes/imports/${id}`);
});

export const handle = { scripts: true };

export const meta = titled("書いた会議録を取り込む");

export default function MinutesImports() {
  const { base, title, isOpen, imports } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"text" | "file", string>>();
  return (
    <FormPage
      title="書いた会議録を取り込む"
      form={form}
      button="読み取って確かめる"
      hasFiles
      isBlocked={!isOpen}
      back={{ href: base, label: "やめる" }}
      crumbs={[{ label: `${title} 会議録`, href: base }]}
      intro={
        isOpen ? (
          <p>
            <a href={`${base}/writing`}>下書きのWordファイル</a>
            には、会議名、出欠、議題、決定が入っています。そこに発言を書いて戻せます。ほかのWordやテキストの会議録、録音の文字起こしからも、発言者と発言を読み取ります。取り込む前に、どの行をどう読んだかを確かめられます。分からないところは、勝手に決めずにお尋ねします。
          </p>
        ) : (
          <p className="note">会議録は承認されています。</p>
        )
      }
      outro={
        <>
          <UploadProgress formId={form.id} action={`${base}/imports/upload`} />
          {imports.length > 0 && (
            <Section title="これまでに受け取ったもの">
              <ul className="list">
                {imports.map((one) => (
                  <li key={one.id}>
                    <a href={`${base}/imports/${one.id}`}>{one.name}</a>　<LongInstant at={one.begunAt} />
                    {one.takenAt ? "　取り込み済み" : "　まだ取り込んでいません"}
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      }
    >
      <FileField
        field={fields.file}
        label="会議録のファイル"
        hint="Word（.docx）、テキスト（.txt、.md。UTF-8、Shift_JIS、EUC-JPなど）、文字起こし（.vtt、.srt）。"
        accept={importedFiles}
      />
      <TextArea field={fields.text} label="または、文を貼り付ける" isOptional rows={10} />
    </FormPage>
  );
}
