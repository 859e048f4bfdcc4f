import { fiscalYearName } from "#app/shared/dates.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { ShortDay } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { useToday } from "#app/ui/use-today.ts";

type Row = {
  key: string;
  fiscalYear: number;
  number: number;
  title: string;
  dueOn: string | null;
  nextReportOn: string | null;
  supportCount: number;
  urgentAt: Date | null;
  returned: string | null;
};

type Props = {
  ward: { slug: string; name: string };
  office: string;
  toAnswer: Row[];
  submitted: Row[];
  toReport: Row[];
  /** 照会 that wait for an answer of this office. */
  inquiries: number;
  /** Matters beyond those shown. */
  left: number;
};

const writing = (row: Row): string => (row.returned ? "回答を直して出し直す" : "回答を書く");

/** What an office owes, soonest first; the first one alone carries the main button. */
export function OfficeWork({ ward, office, toAnswer, submitted, toReport, inquiries, left }: Props) {
  const today = useToday();
  const href = (row: Row) => `/wards/${ward.slug}/desk/proposals/${row.key}`;
  return (
    <Page title={`${office}への依頼`} shape="wide">
      {left > 0 && (
        <p className="note is-strong">
          {`期限の早いものから載せています。ほかに${left}件あります。`}{" "}
          <a href={`/wards/${ward.slug}/desk/handover`}>引継ぎの一覧で見る</a>
        </p>
      )}
      <Section title={`回答が必要なもの（${toAnswer.length}件・期限の早い順）`}>
        {toAnswer.length === 0 ? (
          <Empty>回答が必要なものはありません。</Empty>
        ) : (
          <ul className="list">
            {toAnswer.map((row, index) => (
              <li key={row.key}>
                <p>
                  {row.dueOn && (
                    <>
                      <ShortDay day={row.dueOn} />
                      まで{"　"}
                      {row.dueOn < today && <strong className="late">期限を過ぎています　</strong>}
                    </>
                  )}
                  <a href={href(row)}>
                    第{row.number}号「{row.title}」
                  </a>
                  {row.urgentAt && "（緊急）"}
                  {"　"}
                  <span className="quiet">（参考）賛同{row.supportCount}人</span>
                </p>
                {row.returned && <p className="note is-strong">企画課が回答を戻しました。理由: {row.returned}</p>}
                {index === 0 ? (
                  <ButtonLink href={`${href(row)}/response`}>{writing(row)}</ButtonLink>
                ) : (
                  <a href={`${href(row)}/response`}>{writing(row)}</a>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {submitted.length > 0 && (
        <Section title={`企画課が確認しているもの（${submitted.length}件）`}>
          <ul className="list">
            {submitted.map((row) => (
              <li key={row.key}>
                <a href={href(row)}>
                  第{row.number}号「{row.title}」
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {inquiries > 0 && (
        <Section title={`届いた照会（${inquiries}件）`}>
          <p>
            <a href="/me/inquiries">照会を開いて回答する</a>
          </p>
        </Section>
      )}
      <Section title={`取組状況の報告（${toReport.length}件）`}>
        {toReport.length === 0 ? (
          <Empty>報告が必要なものはありません。</Empty>
        ) : (
          <ul className="list">
            {toReport.map((row) => (
              <li key={row.key}>
                <a href={href(row)}>{`${fiscalYearName(row.fiscalYear)} 第${row.number}号「${row.title}」`}</a>
                {"　"}
                {row.nextReportOn && (
                  <>
                    次の報告 <ShortDay day={row.nextReportOn} />
                    {"　"}
                    {row.nextReportOn < today && <strong className="late">期限を過ぎています　</strong>}
                  </>
                )}
                <a href={`${href(row)}/progress`}>報告する</a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <p>
        <a href={`/wards/${ward.slug}/desk/handover`}>引継ぎの一覧を開く</a>
      </p>
    </Page>
  );
}
