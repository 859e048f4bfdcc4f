import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { basisWords, RosterInput } from "#app/domain/councils/councils.schema.ts";
import { currentTermId } from "#app/domain/councils/current-term.server.ts";
import { importRoster } from "#app/domain/councils/import-roster.server.ts";
import { lookThroughRoster, rosterText } from "#app/domain/councils/look-through-roster.server.ts";
import { contactWords, rosterHeads } from "#app/domain/councils/roster.rules.ts";
import { deskMembers } from "#app/domain/desk/desk-members.server.ts";
import { dayOf, longDay } from "#app/shared/dates.ts";
import { found } from "#app/shared/errors.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/fields.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { askPassword, formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(async (args) => {
  askPassword(args);
  return deskMembers(args.viewer, args.params.ward ?? "");
});

/** Looked through first: nothing is taken until the second press, which sends the same text. */
export const action = formAction(RosterInput, async ({ viewer, params, input, uploads }) => {
  const csv = await rosterText(uploads, input.csv);
  if (input.step === "take") {
    const termId = await currentTermId(params.ward ?? "", dayOf(viewer.now));
    await importRoster(viewer, params.ward ?? "", termId, { csv });
    return redirect(`${deskPath(params)}/members?done=registered`);
  }
  const { term } = await deskMembers(viewer, params.ward ?? "");
  return data({ preview: lookThroughRoster(csv, found(term)) });
});

export const meta = titled("名簿を取り込む");

export default function RosterImport() {
  const { ward, term } = useLoaderData<typeof loader>();
  const answer = useActionData() as { preview?: ReturnType<typeof lookThroughRoster> } | undefined;
  const { form, fields } = useActForm<Record<"csv" | "file" | "step", string>>({ csv: answer?.preview?.csv ?? null });
  const back = `/wards/${ward.slug}/desk/members`;
  return (
    <FormPage
      title="名簿を取り込む"
      form={form}
      button="内容を確かめる"
      hasFiles
      isBlocked={!term}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "委員名簿", href: back }]}
      intro={
        <>
          <p>
            1行目は見出しです（{rosterHeads.join("、")}）。取り込む前に内容を確かめます。文字コードは UTF-8 でも
            CP932（Excelの標準）でもかまいません。
          </p>
          {answer?.preview && <Preview preview={answer.preview} />}
        </>
      }
    >
      <input type="hidden" name="step" value="look" />
      <FileField field={fields.file} label="CSVのファイル" />
      <TextArea field={fields.csv} label="または、表を貼り付ける" isOptional rows={6} />
    </FormPage>
  );
}

function Preview({ preview }: { preview: ReturnType<typeof lookThroughRoster> }) {
  const { rows, errors, csv } = preview;
  return (
    <Section title="確かめてください">
      {errors.length > 0 ? (
        <div className="note is-strong" role="alert">
          <p>{errors.length}か所を直すと取り込めます。</p>
          <ul>
            {errors.map((error) => (
              <li key={`${error.row}${error.message}`}>
                {error.row}行目: {error.message}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <ActForm name="take">
          <input type="hidden" name="step" value="take" />
          <input type="hidden" name="csv" value={csv} />
          <Button>この{rows.length}名を取り込む</Button>
        </ActForm>
      )}
      {rows.length > 0 && (
        <Table
          caption={`読み取った委員 ${rows.length}名`}
          heads={["氏名", "選出区分", "委嘱の日", "連絡"]}
          rows={rows.map((row) => ({
            key: `${row.name}${row.kana}`,
            cells: [
              `${row.name}（${row.kana}）`,
              `${basisWords[row.basis]}${row.organisation && `（${row.organisation}）`}`,
              longDay(row.startsOn),
              contactWords[row.contactMeans],
            ],
          }))}
        />
      )}
    </Section>
  );
}
