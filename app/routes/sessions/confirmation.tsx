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
import { Select, TextArea } from "#app/ui/fields.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => draftMinutesPage(viewer, sessionRef(params)));

export const action = formAction(CorrectionInput, async ({ viewer, params, input }) => {
  await requestCorrection(viewer, sessionRef(params), input);
  return redirect(`${sessionPath(params)}/confirmation?done=noted`);
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
  } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ statementId: string; text: string }>();
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
      <MinutesBody content={content} />
      {closed.length > 0 && (
        <Section title="公開しない発言（委員だけが読めます）">
          <div className="minutes">
            {closed.map((statement) => (
              <div key={statement.id} className="statement">
                <h3>{statement.label ? `○${statement.label}` : statement.item}</h3>
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
                {request.place}　{request.text}
                {"　"}
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
        <Section title="訂正を申し出る">
          <ActForm id={form.id}>
            <Select
              field={fields.statementId}
              label="発言"
              isOptional
              empty="全体について"
              options={statements.map((s) => ({ value: s.id, label: `${s.label} ${shorten(s.text, 24)}` }))}
            />
            <TextArea field={fields.text} label="訂正の内容" rows={4} />
            <p className="actions">
              <Button isQuiet={isChair}>申し出る</Button>
            </p>
          </ActForm>
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
