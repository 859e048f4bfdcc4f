import { useLoaderData } from "@remix-run/react";
import { letterPage } from "#app/domain/desk/letter-page.server.ts";
import { fiscalYearName } from "#app/shared/dates.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InstantDay, LongDay } from "#app/ui/day.tsx";
import { Page } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => letterPage(viewer, proposalRef(params)));

export const meta = titled("郵送の回答");

export default function Letter() {
  const { ward, key, title, receivedAt, own, documentNumber, contact, dueAt, today } = useLoaderData<typeof loader>();
  const here = `/wards/${ward.slug}/desk/proposals/${key}`;
  const [year, number] = key.split("-");
  return (
    <Page
      title={<span className="no-print">郵送の回答</span>}
      crumbs={[{ label: `第${number}号「${title}」`, href: here }]}
    >
      <p className="no-print note">
        郵送で回答するための文書です。宛名は印刷の後に書き入れてください。住所と氏名は、このサイトには残しません。
      </p>
      {dueAt && (
        <ActForm action={`${here}/letter/posting`} name="posting" className="actions">
          <input type="hidden" name="dueAt" value={dueAt} />
          <Button>郵送したことを記録する</Button>
        </ActForm>
      )}
      <article className="sheet letter">
        <p className="letter-end">
          {documentNumber ?? "　　　第　　　　号"}
          <br />
          <LongDay day={today} />
        </p>
        <p>{"　　　　　　　　　　様"}</p>
        <p className="letter-end">{`${ward.name}長`}</p>
        <h2 className="letter-title">{`${ward.name}区民会議への御提案について（回答）`}</h2>
        <p>
          <InstantDay at={receivedAt} />
          {`にお寄せいただいた「${title}」（${fiscalYearName(Number(year))} 第${number}号）について、次のとおりお答えします。`}
        </p>
        {own && <LetterBody own={own} />}
        <p className="letter-end">
          {`（担当 ${contact.section}）`}
          <br />
          {`電話 ${contact.tel}`}
        </p>
      </article>
    </Page>
  );
}

type Own = NonNullable<Awaited<ReturnType<typeof letterPage>>["own"]>;

/** The answer; or how the matter ended without one; where it was merged, what the other was answered. */
function LetterBody({ own }: { own: Own }) {
  const other = own.goesOn && own.goesOn !== "unlisted" ? own.goesOn : null;
  const response = own.response ?? other?.response;
  const nextReportOn = other ? other.nextReportOn : own.nextReportOn;
  if (!response && !own.end && !own.held)
    return <p className="note is-strong">回答がまだ掲載されていません。掲載した後に、もう一度開いてください。</p>;
  return (
    <>
      {own.held && (
        <>
          <h3>サイトに掲載しない理由</h3>
          <Words>{own.held}</Words>
        </>
      )}
      {other && (
        <p>{`御提案は、${fiscalYearName(other.fiscalYear)} 第${other.number}号「${other.title}」と一つにまとめて進めています。`}</p>
      )}
      {response && (
        <>
          <h3>{`対応の区分　${response.status}`}</h3>
          <Words>{response.text}</Words>
          <h3>理由</h3>
          <Words>{response.reason}</Words>
        </>
      )}
      {own.end && (
        <>
          <h3>{`取扱い　${own.stage}`}</h3>
          <Words>{own.end.reason}</Words>
        </>
      )}
      {own.appeal?.decidedAt && (
        <>
          <h3>
            {own.appeal.isGranted ? "見直しの結果　申出を認めました" : "見直しの結果　初めの決定のとおりとしました"}
          </h3>
          <Words>{own.appeal.reason ?? ""}</Words>
        </>
      )}
      {nextReportOn && (
        <p>
          次の報告は、
          <LongDay day={nextReportOn} />
          までにお知らせします。
        </p>
      )}
    </>
  );
}
