import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ImportLines } from "#app/domain/desk/import-lines.tsx";
import { ImportQuestions } from "#app/domain/desk/import-questions.tsx";
import { ImportSpeakers } from "#app/domain/desk/import-speakers.tsx";
import { ImportSums } from "#app/domain/desk/import-sums.tsx";
import { importDesk } from "#app/domain/desk/minutes-import.server.ts";
import { decideImport } from "#app/domain/minutes/decide-import.server.ts";
import { DecideImportInput } from "#app/domain/minutes/imports.schema.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, importRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params, url }) =>
  importDesk(viewer, importRef(params), Number(url.searchParams.get("page") ?? 1) || 1),
);

export const action = formAction(
  DecideImportInput,
  async ({ viewer, params, input }) => {
    await decideImport(viewer, importRef(params), input);
    return redirect(`${deskSessionPath(params)}/minutes/imports/${params.import}?done=saved`);
  },
  // Two fields for each speaker of a book, and one for each line in doubt.
  { mostFields: 4000 },
);

export const meta = titled("取り込む会議録を確かめる");

/** What is still open first, then what is sure, then every line: nothing of the text is left unaccounted for. */
export default function MinutesImport() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ leaveOut: string }>({ leaveOut: data.leaveOut });
  const { base, title, takenAt } = data;
  return (
    <Page
      title="取り込む会議録を確かめる"
      shape="wide"
      crumbs={[
        { label: `${title} 会議録`, href: base },
        { label: "書いた会議録を取り込む", href: `${base}/imports` },
      ]}
      lead={data.name}
    >
      <ErrorSummary form={form} />
      {takenAt ? (
        <p className="note">取り込みました。発言は、会議録の画面で直せます。</p>
      ) : (
        <p className={data.isReady ? "band" : "band is-short"} role="status">
          {data.isReady
            ? `発言${data.statements}件を読み取りました。取り込めます`
            : `決めていない行が${data.unsure}行、だれの発言か決めていないものが${data.open}件あります`}
        </p>
      )}
      {data.isReady && !takenAt && (
        <ActForm action={`${base}/imports/${data.id}/taking`} name="take" className="actions">
          <Button>この{data.statements}件を会議録に取り込む</Button>
        </ActForm>
      )}
      {data.notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      {data.slips.length > 0 && (
        <Section title="確かめたいところ">
          <ul className="list">
            {data.slips.map((slip) => (
              <li key={slip}>{slip}</li>
            ))}
          </ul>
          <p className="quiet">会議名、日時、出席者は、会議の記録から会議録に入ります。ここの文からは入りません。</p>
        </Section>
      )}
      {!takenAt && (
        <ActForm id={form.id} name="decide">
          <ImportQuestions asked={data.asked} unsure={data.unsure} />
          <ImportSpeakers speakers={data.speakers} members={data.members} />
          <Section title="載せない行">
            <TextField
              field={fields.leaveOut}
              label="載せない行の番号"
              isOptional
              hint="下の一覧の番号です。例: 3、10-12。載せなかった行も、受け取った文に残ります。"
            />
          </Section>
          <p className="actions">
            <Button isQuiet={data.isReady}>保存して読み直す</Button>
          </p>
        </ActForm>
      )}
      <ImportSums sums={data.sums} />
      <ImportLines lines={data.lines} page={data.page} pages={data.pages} />
    </Page>
  );
}
