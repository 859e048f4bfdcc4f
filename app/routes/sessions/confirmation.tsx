import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { draftMinutesPage } from "#app/domain/minutes/draft-minutes-page.server.ts";
import { MarkedText } from "#app/domain/minutes/marked-text.tsx";
import { CorrectionInput } from "#app/domain/minutes/minutes.schema.ts";
import { MinutesBody } from "#app/domain/minutes/minutes-body.tsx";
import { requestCorrection } from "#app/domain/minutes/request-correction.server.ts";
import { shorten } from "#app/shared/text.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { LongDay } from "#app/ui/day.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/fields.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { TextChange } from "#app/ui/text-change.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params, url }) =>
  draftMinutesPage(viewer, sessionRef(params), url.searchParams.get("statement")),
);

export const action = formAction(CorrectionInput, async ({ viewer, params, input }) => {
  await requestCorrection(viewer, sessionRef(params), input);
  return redirect(`${sessionPath(params)}/confirmation?done=correction-asked`);
});

export const meta = titled("会議録の確認");

export default function Confirmation() {
  const {
    ward,
    key,
    title,
    confirmBy,
    isOpen,
    content,
    closed,
    statements,
    requests,
    isChair,
    isEarly,
    seen,
    approvedAt,
    signing,
    waiting,
    asked,
  } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ statementId: string; text: string; newText: string }>({
    statementId: asked?.id ?? null,
    newText: asked?.text ?? null,
  });
  const base = `/wards/${ward.slug}/sessions/${key}`;
  return (
    <Page
      title={`${title} 会議録の確認`}
      crumbs={[{ label: title, href: base }]}
      lead={
        approvedAt
          ? "承認されました。事務局が掲載します。"
          : "委員の確認前の会議録です。気になるところがあれば、訂正を申し出てください。"
      }
    >
      <ErrorSummary form={form} />
      {confirmBy && (
        <p>
          確認の期限 <LongDay day={confirmBy} />
          まで
        </p>
      )}
      {!approvedAt && (
        <p>
          <a href={`${base}/confirmation/copy`}>確認用のWordファイル</a>
        </p>
      )}
      <MinutesBody content={content} {...(isOpen ? { asksAt: `${base}/confirmation` } : {})} />
      {closed.length > 0 && (
        <Section title="公開しない発言（委員だけが読めます）">
          <div className="minutes">
            {closed.map((statement) => (
              <div key={statement.id} className="statement">
                <h3>{statement.heading}</h3>
                <MarkedText pieces={statement.pieces} />
              </div>
            ))}
          </div>
        </Section>
      )}
      {requests.length > 0 && (
        <Section title="わたしの申出">
          <ul className="list">
            {requests.map((request) => (
              <li key={request.id}>
                <p>
                  {request.place}　{request.text}
                </p>
                {request.oldText !== null && request.newText !== null && (
                  <TextChange before={request.oldText} after={request.newText} />
                )}
                <strong>
                  {request.acceptedAt
                    ? "反映しました"
                    : request.declinedAt
                      ? `反映しません（${request.reason}）`
                      : "確認しています"}
                </strong>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isOpen && (
        <Section title="訂正を申し出る" id="ask">
          <form method="get" action={`${base}/confirmation#ask`} className="actions">
            <label htmlFor="statement" className="label">
              直したい発言
            </label>
            <select id="statement" name="statement" defaultValue={asked?.id ?? ""}>
              <option value="">全体について</option>
              {statements.map((s) => (
                <option key={s.id} value={s.id}>
                  {s.label} {shorten(s.text, 24)}
                </option>
              ))}
            </select>
            <Button isQuiet>この発言を選ぶ</Button>
          </form>
          <ActForm id={form.id}>
            <input type="hidden" name="statementId" value={asked?.id ?? ""} />
            {asked && (
              <TextArea
                field={fields.newText}
                label="直した後の発言"
                rows={5}
                hint="直したいところを、この欄の中で直してください。"
              />
            )}
            <TextArea field={fields.text} label={asked ? "直す理由" : "訂正の内容"} rows={asked ? 2 : 4} />
            <p className="actions">
              <Button isQuiet={isChair}>申し出る</Button>
            </p>
          </ActForm>
        </Section>
      )}
      {signing && !approvedAt && (
        <Section title={`会議録の${signing.title}としての確認`}>
          {signing.hasSigned ? (
            <p>確かめました。この後に文が変わったときは、もう一度お願いします。</p>
          ) : waiting > 0 ? (
            <p>訂正の申出への対応が決まった後に、確かめてください。</p>
          ) : (
            <ActForm action={`${base}/signature`} name="signature">
              <input type="hidden" name="seen" value={seen} />
              <p>あなたは、この会議録の{signing.title}です。上の会議録を読み、正しければ押してください。</p>
              <Button>会議録を確かめました</Button>
            </ActForm>
          )}
        </Section>
      )}
      {isChair && !approvedAt && (
        <Section title="会議録の承認">
          <p>訂正の申出への対応が決まった後に、承認してください。</p>
          {isEarly ? (
            <p>
              <a href={`${base}/approval`}>委員の確認の期限の前に承認する</a>
            </p>
          ) : (
            <ActForm action={`${base}/approval`} name="approval">
              <input type="hidden" name="seen" value={seen} />
              <Button>会議録を承認する</Button>
            </ActForm>
          )}
        </Section>
      )}
    </Page>
  );
}
