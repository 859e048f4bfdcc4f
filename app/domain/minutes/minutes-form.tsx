import type { PublicMinutes, PublicStatement } from "./minutes.content.ts";
import { decisionLines, itemLine, stageText } from "./minutes-lines.ts";
import type { FormRow } from "./standard-form.ts";

type Props = { rows: readonly FormRow[]; content: PublicMinutes };

/** Minutes under numbered headings, as many wards print them. */
export function NumberedMinutes({ rows, content }: Props) {
  return (
    <ol className="minutes minutes-form">
      {rows.map((row) => (
        <li key={row.label}>
          <h2>{row.label}</h2>
          <Content row={row} content={content} heads={["h3", "h4"]} />
        </li>
      ))}
    </ol>
  );
}

/** Minutes as one table, each fact a row. */
export function TabledMinutes({ rows, content }: Props) {
  return (
    <table className="minutes minutes-table">
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>
              <Content row={row} content={content} heads={["h2", "h3"]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Heads = readonly ["h2" | "h3", "h3" | "h4"];

function Content({ row, content, heads }: { row: FormRow; content: PublicMinutes; heads: Heads }) {
  const [Head, topic] = heads;
  if ("lines" in row)
    return row.lines.map((line) => (
      <p key={line} className="form-line">
        {line}
      </p>
    ));
  return (
    <>
      <Spoken statements={content.general} topic={topic} />
      {content.items.map((item) => (
        <section key={item.number}>
          <Head className="form-head">{itemLine(item)}</Head>
          {item.isClosed ? (
            <p>【非公開】{item.ground}</p>
          ) : (
            <>
              {item.withdrawn && <p>取下げ（{item.withdrawn}）</p>}
              {item.recused.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <Spoken statements={item.statements} topic={topic} />
              {decisionLines(item).map((line) => (
                <p key={line}>{line}</p>
              ))}
            </>
          )}
        </section>
      ))}
    </>
  );
}

function Spoken({ statements, topic: Topic }: { statements: readonly PublicStatement[]; topic: Heads[1] }) {
  return statements.map(({ id, speaker, text, isTopic }) =>
    isTopic ? (
      <Topic key={id} className="form-head">
        ■ {text}
      </Topic>
    ) : (
      <div key={id} className="spoken">
        {speaker && <p>○{speaker}</p>}
        <p className="words">{speaker ? text : stageText(text)}</p>
      </div>
    ),
  );
}
