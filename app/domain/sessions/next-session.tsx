import { useId } from "react";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { LongInstant } from "#app/ui/day.tsx";
import { Section } from "#app/ui/page.tsx";
import { OwnReply } from "./own-reply.tsx";
import { type PaperLine, PaperLink } from "./paper-link.tsx";
import type { answerWords } from "./sessions.schema.ts";

type Props = {
  session: {
    fiscalYear: number | null;
    number: number | null;
    ordinal: number;
    title: string;
    startsAt: Date;
    room: string;
    repliesDueOn: string;
    opinionsDueAt: Date;
    onlineMode: string;
    answer: keyof typeof answerWords | null;
    venue: { name: string };
    ward: { slug: string };
    items: {
      number: number | null;
      label: string;
      withdrawnAt: Date | null;
      title: string;
      takesOpinion: boolean;
      hasOpinion: boolean;
    }[];
    isMember: boolean;
    isOpen: boolean;
    postponeReason: string | null;
    papers: (PaperLine & { item: number | null })[];
    news: { at: Date; what: string; reason: string }[];
  };
  isFirst: boolean;
};

/** 次の会議 for a member: when and where, the answer, then the agenda with its papers. */
export function NextSession({ session, isFirst }: Props) {
  const id = useId();
  const base = `/wards/${session.ward.slug}/sessions/${session.fiscalYear}-${session.number}`;
  const papersOf = (number: number | null) => session.papers.filter((paper) => paper.item === number);
  return (
    <>
      <section className="section" aria-labelledby={id}>
        <h2 id={id}>
          {session.isOpen ? "開会中の会議" : isFirst ? "次の会議" : "その次の会議"}
          {"　"}
          <a href={base}>
            第{session.ordinal}回{session.title}
          </a>
        </h2>
        <p>
          {session.postponeReason !== null && "予定していた日時 "}
          <LongInstant at={session.startsAt} />　{session.venue.name} {session.room}
        </p>
        {session.isOpen && (
          <p className="actions">
            {session.isMember && <ButtonLink href={`${base}/room`}>会議に加わる</ButtonLink>}
            <ButtonLink href={`${base}/live`} isQuiet>
              会議のいまを見る
            </ButtonLink>
          </p>
        )}
        {session.postponeReason !== null && (
          <p className="note is-strong">
            延期になりました。新しい日時は、決まり次第お知らせします。理由: {session.postponeReason}
          </p>
        )}
      </section>
      {session.news.length > 0 && (
        <Section title={`前に見たときから変わったこと（${session.news.length}件）`}>
          <ul className="list">
            {session.news.map((one) => (
              <li key={`${one.at.toISOString()}${one.what}`}>
                <LongInstant at={one.at} /> {one.what}
                {one.reason && `理由: ${one.reason}`}
              </li>
            ))}
          </ul>
          <ActForm action={`${base}/changes`} name={`changes-${session.number}`} className="actions">
            <input type="hidden" name="until" value={session.news.at(-1)?.at.toISOString()} />
            <Button isQuiet>確かめた</Button>
          </ActForm>
        </Section>
      )}
      {!session.isOpen && (
        <OwnReply
          base={base}
          own={{ isMember: session.isMember && session.postponeReason === null, answer: session.answer }}
          repliesDueOn={session.repliesDueOn}
          onlineMode={session.onlineMode}
          from="me"
        />
      )}
      <Section
        title="次第と資料"
        aside={
          <span>
            <a href={`${base}/print`}>全部を印刷する</a>　<a href={`${base}/papers.zip`}>まとめて保存</a>
          </span>
        }
      >
        <ol className="agenda">
          {session.items.map((item) => (
            <li key={item.number}>
              <span className="number">{item.label}</span>
              <div>
                <p>
                  <a href={`${base}/items/${item.number}`}>{item.title}</a>
                  {item.withdrawnAt && "（取下げ）"}
                  {session.isMember && session.postponeReason === null && item.takesOpinion && (
                    <>
                      {"　"}
                      <a href={`${base}/items/${item.number}/opinion`}>
                        {item.hasOpinion ? "事前意見を直す" : "事前意見を書く"}
                      </a>
                    </>
                  )}
                </p>
                {papersOf(item.number).map((paper) => (
                  <p key={paper.id}>
                    <PaperLink base={base} paper={paper} />
                  </p>
                ))}
              </div>
            </li>
          ))}
        </ol>
        {papersOf(null).map((paper) => (
          <p key={paper.id}>
            <PaperLink base={base} paper={paper} />
          </p>
        ))}
        {session.isMember && session.postponeReason === null && (
          <p className="quiet">
            事前意見は
            <LongInstant at={session.opinionsDueAt} />
            まで書けます。
          </p>
        )}
      </Section>
    </>
  );
}
