import { isoInTokyo, longDay } from "#app/shared/dates.ts";
import type { Readings } from "#app/shared/readings.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Ruby } from "#app/ui/ruby.tsx";
import { type Mentionable, speaksOf } from "./mentions.rules.ts";
import type { PublicItem, PublicMinutes, PublicStatement } from "./minutes.content.ts";
import { countInWords, heldAt, numbersOf, paperNames, spokenBy, stageText, styleSentences } from "./minutes-lines.ts";
import { People } from "./minutes-people.tsx";

/** A resident's proposal that items of the sitting came from. */
type Origin = Mentionable & { href: string; items: readonly number[] };
/** A paper anybody may open, given out for an item. */
type Given = { label: string; title: string; href: string; item: number | null };

type BodyProps = {
  content: PublicMinutes;
  proposals?: readonly Origin[];
  papers?: readonly Given[];
  readings?: Readings;
  asksAt?: string;
};

/** The public text of minutes in the standard order: contents, header, attendance, papers, items. */
export function MinutesBody({ content, proposals = [], papers = [], readings = [], asksAt }: BodyProps) {
  const { attendance } = content;
  const numbers = numbersOf(content);
  return (
    <div className="minutes">
      {content.items.length > 1 && (
        <nav aria-labelledby="contents" className="section contents no-print">
          <h2 id="contents">目次</h2>
          <ol className="list-plain">
            {content.items.map((item) => (
              <li key={item.number}>
                <a href={`#item-${item.number}`}>{itemTitle(item)}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <Facts
        facts={[
          { label: "会議名", value: content.title },
          {
            label: "開催日時",
            value: <time dateTime={isoInTokyo(new Date(content.startsAt))}>{heldAt(content)}</time>,
          },
          content.recesses !== undefined && { label: "休憩", value: content.recesses.join("、") },
          { label: "開催場所", value: `${content.venue}${content.online ? `（${content.online}）` : ""}` },
          content.participants !== undefined && { label: "参加した人", value: content.participants },
          content.participants === undefined && {
            label: "出席した委員",
            value: <People people={attendance.present} />,
          },
          content.participants === undefined && {
            label: "欠席した委員",
            value: <People people={attendance.absent} />,
          },
          attendance.staff !== "" && { label: "出席した職員", value: attendance.staff },
          attendance.advisers !== "" && { label: "出席した参与", value: attendance.advisers },
          { label: "傍聴人の数", value: countInWords(attendance.observers) },
          attendance.press > 0 && { label: "報道関係者の数", value: `${attendance.press}名` },
          content.quorum !== "" && { label: "会議の成立", value: content.quorum },
          {
            label: "配付資料",
            value: paperNames(content.papers).join("、"),
          },
          content.style !== undefined && { label: "会議録の書き方", value: styleSentences[content.style] },
          content.approval !== null && {
            label: "会議録の承認",
            value: `${content.approval.by}（${longDay(content.approval.on)}）`,
          },
          content.approval?.publication !== undefined && { label: "公表の決定", value: content.approval.publication },
        ]}
      />
      {content.timeline !== undefined && content.timeline.length > 0 && (
        <section className="section">
          <h2>会議の経過</h2>
          <ol className="timeline">
            {content.timeline.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
      )}
      {content.general.length > 0 && (
        <section className="section">
          <h2>会議全体</h2>
          <Statements statements={content.general} numbers={numbers} readings={readings} asksAt={asksAt} />
        </section>
      )}
      {content.items.map((item) => (
        <Item
          key={item.number}
          item={item}
          numbers={numbers}
          readings={readings}
          asksAt={asksAt}
          proposals={proposals.filter(({ items }) => items.includes(item.number))}
          papers={papers.filter((paper) => paper.item === item.number)}
        />
      ))}
    </div>
  );
}

const itemTitle = (item: PublicItem): string =>
  item.isClosed
    ? `議題${item.label ?? item.number}　非公開`
    : `議題${item.label ?? item.number}　${item.title}（${item.kind}）`;

type Numbers = ReadonlyMap<string, number>;

type ItemProps = {
  item: PublicItem;
  numbers: Numbers;
  readings: Readings;
  asksAt: string | undefined;
  proposals: readonly Origin[];
  papers: readonly Given[];
};

function Item({ item, numbers, readings, asksAt, proposals, papers }: ItemProps) {
  if (item.isClosed) {
    return (
      <section className="section" id={`item-${item.number}`}>
        <h2>{itemTitle(item)}</h2>
        <p>【非公開】{item.ground}</p>
      </section>
    );
  }
  return (
    <section className="section" id={`item-${item.number}`}>
      <h2>{itemTitle(item)}</h2>
      {proposals.map(({ title, href }) => (
        <p key={href} className="no-print">
          もとの提案 <a href={href}>「{title}」</a>
        </p>
      ))}
      {papers.map(({ label, title, href }) => (
        <p key={href} className="no-print">
          <a href={href}>
            {label} {title}
          </a>
        </p>
      ))}
      {item.withdrawn && <p>取下げ（{item.withdrawn}）</p>}
      {item.recused.map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
      <Statements
        statements={item.statements}
        numbers={numbers}
        readings={readings}
        asksAt={asksAt}
        proposals={proposals}
      />
      {item.result && (
        <div className="note">
          <p>
            <strong>結果 {item.result}</strong>
          </p>
          {item.decision.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </section>
  );
}

type StatementsProps = {
  statements: PublicStatement[];
  numbers: Numbers;
  readings: Readings;
  /** Those of the item, of which a statement may speak. */
  proposals?: readonly Origin[];
  /** Where a member asks for a correction of a statement, while the draft is out. */
  asksAt: string | undefined;
};

function Statements({ statements, numbers, readings, asksAt, proposals = [] }: StatementsProps) {
  const hasTopics = statements.some(({ isTopic }) => isTopic);
  const Head = hasTopics ? "h4" : "h3";
  return statements.map((statement) => (
    <div key={statement.id} className="statement" id={`s-${statement.id}`}>
      {statement.isTopic && (
        <h3>
          <Ruby text={statement.text} readings={readings} />
        </h3>
      )}
      {statement.speaker && (
        <Head>
          ○{statement.speaker}
          {"　"}
          <a className="quiet no-print" href={`#s-${statement.id}`}>
            発言{numbers.get(statement.id)}
            <span className="sr-only">へのリンク</span>
          </a>
        </Head>
      )}
      {!statement.isTopic && (
        <p className="words">
          <Ruby text={statement.speaker ? statement.text : stageText(statement.text)} readings={readings} />
        </p>
      )}
      {proposals
        .filter((proposal) => speaksOf(statement, proposal))
        .map(({ title, href }) => (
          <p key={href} className="quiet no-print">
            この発言がふれている提案 <a href={href}>「{title}」</a>
          </p>
        ))}
      {asksAt && (
        <p className="no-print">
          <a href={`${asksAt}?statement=${statement.id}#ask`}>
            この発言の訂正を申し出る
            <span className="sr-only">（{spokenBy(statement)}）</span>
          </a>
        </p>
      )}
    </div>
  ));
}
