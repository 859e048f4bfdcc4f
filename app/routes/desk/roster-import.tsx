import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { basisWords, RosterInput } from "#app/domain/councils/councils.schema.ts";
import { currentTermId } from "#app/domain/councils/current-term.server.ts";
import { importRoster } from "#app/domain/councils/import-roster.server.ts";
import { rosterText } from "#app/domain/councils/look-through-roster.server.ts";
import { contactWords, rosterHeads } from "#app/domain/councils/roster.rules.ts";
import { deskMembers } from "#app/domain/desk/desk-members.server.ts";
import { previewRoster } from "#app/domain/desk/preview-roster.server.ts";
import { dayOf, longDay } from "#app/shared/dates.ts";
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
  return deskMembers(args.viewer, args.params.ward ?? "", args.url.searchParams.get("term"));
});

/** Looked through first: nothing is taken until the second press, which sends the same text for the same term. */
export const action = formAction(RosterInput, async ({ viewer, params, url, input, uploads }) => {
  const ward = params.ward ?? "";
  const csv = await rosterText(uploads, input.csv);
  const asked = input.term ?? url.searchParams.get("term");
  if (input.step === "take") {
    await importRoster(viewer, ward, await currentTermId(ward, dayOf(viewer.now), asked), { csv });
    return redirect(`${deskPath(params)}/members?term=${asked ?? ""}&done=registered`);
  }
  return data({ preview: await previewRoster(viewer, ward, asked, csv) });
});

export const meta = titled("名簿を取り込む");

type Preview = Awaited<ReturnType<typeof previewRoster>>;

export default function RosterImport() {
  const { ward, term } = useLoaderData<typeof loader>();
  const answer = useActionData() as { preview?: Preview } | undefined;
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
          {term ? (
            <p>
              <strong>第{term.ordinal}期</strong>の名簿に取り込みます。
            </p>
          ) : (
            <p>期がまだ始まっていません。先に「新しい期を始める」から始めてください。</p>
          )}
          <p>
            1行目は見出しです（{rosterHeads.join("、")}
            ）。取り込む前に内容を確かめます。選出区分は、{Object.values(basisWords).join("・")}
            のどれかです。連絡のしかたは、
            {Object.values(contactWords).join("・")}
            のどれかで、空けるとメールになります。委嘱の日は「2026-04-01」か「令和8年4月1日」の形で、空けると、きょう（期がまだなら初日）になります。
          </p>
          {answer?.preview && <Looked preview={answer.preview} term={term?.ordinal ?? 0} />}
        </>
      }
    >
      <input type="hidden" name="step" value="look" />
      <input type="hidden" name="term" value={term?.ordinal ?? ""} />
      <FileField
        field={fields.file}
        label="CSVのファイル"
        hint="表計算ソフトから、CSV（UTF-8か、Excelの標準のShift_JIS）で保存したもの。"
        accept=".csv,.txt"
      />
      <TextArea field={fields.csv} label="または、表を貼り付ける" isOptional rows={6} />
    </FormPage>
  );
}

function Looked({ preview, term }: { preview: Preview; term: number }) {
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
          <input type="hidden" name="term" value={term} />
          <input type="hidden" name="csv" value={csv} />
          <Button>
            この{rows.length}名を第{term}期に取り込む
          </Button>
        </ActForm>
      )}
      {rows.length > 0 && (
        <Table
          caption={`読み取った委員 ${rows.length}名`}
          heads={["氏名", "選出区分", "委嘱の日", "ログイン", "連絡", "送り先"]}
          rows={rows.map((row) => ({
            key: `${row.name}${row.kana}`,
            cells: [
              `${row.name}（${row.kana}）`,
              `${basisWords[row.basis]}${row.organisation && `（${row.organisation}）`}`,
              longDay(row.startsOn),
              row.email ?? "なし（事務局が代わりに入力）",
              contactWords[row.contactMeans],
              row.contactDetail || "―",
            ],
          }))}
        />
      )}
    </Section>
  );
}
