import { clockTime, isoInTokyo, longDay, longInstant } from "#app/shared/dates.ts";
import { Facts } from "#app/ui/facts.tsx";
import type { PublicItem, PublicMinutes, PublicPerson, PublicStatement } from "./minutes.content.ts";

/** The public text of minutes in the standard order: header, attendance, papers, items. */
export function MinutesBody({ content }: { content: PublicMinutes }) {
  const { attendance } = content;
  return (
    <div className="minutes">
      <Facts
        facts={[
          { label: "会議名", value: content.title },
          {
            label: "開催日時",
            value: (
              <time dateTime={isoInTokyo(new Date(content.startsAt))}>
                {longInstant(new Date(content.startsAt))}から{clockTime(new Date(content.endsAt))}まで
              </time>
            ),
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
            value: attendance.absent.length > 0 ? <People people={attendance.absent} /> : "なし",
          },
          attendance.staff !== "" && { label: "出席した職員", value: attendance.staff },
          attendance.advisers !== "" && { label: "出席した参与", value: attendance.advisers },
          { label: "傍聴者の数", value: attendance.observers === 0 ? "なし" : `${attendance.observers}名` },
          content.quorum !== "" && { label: "会議の成立", value: content.quorum },
          {
            label: "配付資料",
            value:
              content.papers.length > 0
                ? content.papers.map((paper) => `${paper.label} ${paper.title}`).join("、")
                : "なし",
          },
          content.approval !== null && {
            label: "会議録の承認",
            value: `${content.approval.by}（${longDay(content.approval.on)}）`,
          },
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
          <Statements statements={content.general} />
        </section>
      )}
      {content.items.map((item) => (
        <Item key={item.number} item={item} />
      ))}
    </div>
  );
}

function People({ people }: { people: PublicPerson[] }) {
  return (
    <ul>
      {people.map((person) => (
        <li key={person.name + person.kana}>
          {person.name}（{person.post}）{person.times.length > 0 && ` ${person.times.join("、")}`}
        </li>
      ))}
    </ul>
  );
}

function Item({ item }: { item: PublicItem }) {
  if (item.isClosed) {
    return (
      <section className="section" id={`item-${item.number}`}>
        <h2>議題{item.label ?? item.number}　非公開</h2>
        <p>【非公開】{item.ground}</p>
      </section>
    );
  }
  return (
    <section className="section" id={`item-${item.number}`}>
      <h2>
        議題{item.label ?? item.number}　{item.title}（{item.kind}）
      </h2>
      {item.withdrawn && <p>取下げ（{item.withdrawn}）</p>}
      {item.recused.map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
      <Statements statements={item.statements} />
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

function Statements({ statements }: { statements: PublicStatement[] }) {
  return statements.map((statement) => (
    <div key={statement.id} className="statement" id={`s-${statement.id}`}>
      {statement.speaker && <h3>○{statement.speaker}</h3>}
      <p className="words">{statement.speaker ? statement.text : `（${statement.text}）`}</p>
    </div>
  ));
}
