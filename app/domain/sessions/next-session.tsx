import { useId } from "react";
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
    items: { number: number | null; title: string; takesOpinion: boolean; hasOpinion: boolean }[];
    isMember: boolean;
    papers: (PaperLine & { item: number | null })[];
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
          {isFirst ? "次の会議" : "その次の会議"}
          {"　"}
          <a href={base}>
            第{session.ordinal}回{session.title}
          </a>
        </h2>
        <p>
          <LongInstant at={session.startsAt} />　{session.venue.name} {session.room}
        </p>
      </section>
      <OwnReply
        base={base}
        own={{ isMember: session.isMember, answer: session.answer }}
        repliesDueOn={session.repliesDueOn}
        onlineMode={session.onlineMode}
        from="me"
      />
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
              <span className="number">{item.number}</span>
              <div>
                <p>
                  <a href={`${base}/items/${item.number}`}>{item.title}</a>
                  {session.isMember && item.takesOpinion && (
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
        {session.isMember && (
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
