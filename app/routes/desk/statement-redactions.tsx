import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { MarkedText } from "#app/domain/minutes/marked-text.tsx";
import { redactStatement } from "#app/domain/minutes/redact-statement.server.ts";
import { coverWords, RedactionInput } from "#app/domain/minutes/redactions.schema.ts";
import { found } from "#app/shared/errors.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices, Select, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Section } from "#app/ui/page.tsx";
import { PickWords } from "#app/ui/pick-words.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef, statementRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskMinutes(viewer, sessionRef(params));
  return { ...data, statement: found(data.statements.find((statement) => statement.id === params.statement)) };
});

export const action = formAction(RedactionInput, async ({ viewer, params, input }) => {
  await redactStatement(viewer, statementRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes/statements/${params.statement}/redactions?done=redacted`);
});

export const handle = { scripts: true };

export const meta = titled("発言の一部を非公開にする");

export default function StatementRedactions() {
  const { ward, key, statement, grounds, approval } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ words: string; cover: string; nth: string; ground: string }>({
    cover: "here",
    nth: "1",
  });
  const minutes = `/wards/${ward.slug}/desk/sessions/${key}/minutes`;
  return (
    <FormPage
      title="発言の一部を非公開にする"
      form={form}
      button="非公開にする"
      isBlocked={approval !== null}
      back={{ href: `${minutes}#s-${statement.id}`, label: "会議録に戻る" }}
      crumbs={[{ label: "会議録", href: minutes }]}
      intro={
        <>
          <h2>{statement.heading}</h2>
          <MarkedText pieces={statement.pieces} />
          {approval ? (
            <p>
              承認された会議録の非公開部分は、変えられません。掲載の前なら承認を取り消し、掲載の後なら版の閲覧を止めてください。
            </p>
          ) : (
            <p>非公開にしたことばは、会議録のページ、ファイル、データのどれにも残りません。理由だけが載ります。</p>
          )}
        </>
      }
      outro={
        statement.redactions.length > 0 &&
        approval === null && (
          <Section title="この発言の非公開部分">
            <ul className="list">
              {statement.redactions.map(({ id, around, ground, isWhole }) => (
                <li key={id}>
                  {isWhole ? "発言の全体" : around}（{ground}）
                  <ActForm action={`${minutes}/redactions/${id}/lifting`} name={`lift-${id}`}>
                    <Button isQuiet>非公開をやめる</Button>
                  </ActForm>
                </li>
              ))}
            </ul>
          </Section>
        )
      }
    >
      <PickWords
        text={statement.text}
        label="発言（ことばを選ぶと、次の欄に入ります）"
        wordsId={fields.words.id}
        nthId={fields.nth.id}
      />
      <TextArea
        field={fields.words}
        label="非公開にすることば"
        isOptional
        rows={2}
        hint="発言に書かれているとおりに入れてください。発言の全体のときは、要りません。"
      />
      <Choices
        field={fields.cover}
        label="範囲"
        options={Object.entries(coverWords).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        field={fields.nth}
        label="何番目"
        isOptional
        width="short"
        inputMode="numeric"
        hint="1か所だけのとき、この発言の中で何番目のことばか。"
      />
      <Select field={fields.ground} label="非公開の理由" empty="選んでください" options={grounds} />
    </FormPage>
  );
}
