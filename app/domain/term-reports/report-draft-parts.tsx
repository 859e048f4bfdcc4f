import { LongDay } from "#app/ui/day.tsx";
import { Empty, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import type { ReportParts } from "./draft-page.server.ts";

type Props = { here: string; shown: string; parts: ReportParts };

/** What a report is made of besides its words: chapters, 提言, and what the members say to the draft. */
export function ReportDraftParts({ here, shown, parts }: Props) {
  return (
    <>
      <Section title="章" id="chapters" aside={<a href={`${here}/chapters/new`}>章を加える</a>}>
        {parts.chapters.length === 0 ? (
          <Empty>章はありません。</Empty>
        ) : (
          <ul className="list">
            {parts.chapters.map((chapter) => (
              <li key={chapter.id}>
                <p>
                  <a href={`${shown}/report/chapters/${chapter.id}`}>{chapter.title}</a>
                  {"　"}
                  {chapter.isWritten ? "書いてあります" : "まだ書かれていません"}
                  {chapter.by && `　${chapter.by}の委員も書けます`}
                </p>
                <p>
                  <a href={`${here}/chapters/${chapter.id}/removal`}>この章を除く</a>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="提言" id="recommendations" aside={<a href={`${here}/recommendations/new`}>提言を加える</a>}>
        <p className="quiet">
          提出すると、提言は1つずつ提案として掲載され、担当課の回答と取組の経過を追えるようになります。
        </p>
        {parts.recommendations.length === 0 ? (
          <Empty>提言はまだありません。</Empty>
        ) : (
          <ul className="list">
            {parts.recommendations.map((one) => (
              <li key={one.id}>
                <p>
                  <a href={`${here}/recommendations/${one.id}`}>{one.title}</a>
                  {one.sources.length > 0 &&
                    `　もとになった提案 ${one.sources.map(({ title }) => `「${title}」`).join("、")}`}
                </p>
                <p>
                  <a href={`${here}/recommendations/${one.id}/removal`}>この提言を除く</a>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title={`委員の意見（${parts.opinions.length}件）`}
        id="opinions"
        aside={<a href={`${here}/opinions`}>{parts.commentsUntil ? "期限を変えて知らせる" : "委員に意見を求める"}</a>}
      >
        {parts.commentsUntil && (
          <p>
            <LongDay day={parts.commentsUntil} />
            まで受け付けています。
          </p>
        )}
        <ul className="list">
          {parts.opinions.map((opinion) => (
            <li key={opinion.id}>
              <p>
                <strong>{opinion.by}</strong>
              </p>
              <Words>{opinion.text}</Words>
              {opinion.answer && <Words>{`扱い: ${opinion.answer}`}</Words>}
              <p>
                <a href={`${here}/opinions/${opinion.id}`}>{opinion.answer ? "扱いを書き直す" : "扱いを書く"}</a>
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
