import { kindWords, resultWords, takesOpinions } from "../agenda/agenda.schema.ts";
import { ownNumber } from "../agenda/agenda-numbers.rules.ts";
import type { SessionPage } from "./session-page.server.ts";

type Props = { base: string; ward: string; items: SessionPage["items"]; mayWrite: boolean };

/** 次第: what is talked about, as its reader may see it, with results as they come. */
export function SessionAgenda({ base, ward, items, mayWrite }: Props) {
  return (
    <ol className="agenda">
      {items.map((item) => (
        <li key={item.number} className={`is-level-${item.level}`}>
          <span className="number">{ownNumber(item.label)}</span>
          {item.isClosed ? (
            <div>
              <strong>非公開</strong>
              <p className="quiet">{item.ground}</p>
            </div>
          ) : (
            <div>
              <p>
                <a className="title" href={`${base}/items/${item.number}`}>
                  {item.title}
                </a>
                {"　"}
                <span className="quiet">
                  {kindWords[item.kind]}・{item.wasClosed ? "非公開" : "公開"}
                  {item.presenter && `・説明 ${item.presenter}`}
                </span>
              </p>
              {item.added && <p className="quiet">公表した後に加えました（{item.added}）</p>}
              {item.withdrawn && (
                <p>
                  <strong>取下げ</strong>（{item.withdrawn}）
                </p>
              )}
              {(item.decision || item.result) && (
                <p>
                  結果 <strong>{item.decision ?? (item.result && resultWords[item.result])}</strong>
                </p>
              )}
              {item.proposals.map((proposal) => (
                <p key={proposal.key}>
                  もとの提案 <a href={`/wards/${ward}/proposals/${proposal.key}`}>「{proposal.title}」</a>
                </p>
              ))}
              {mayWrite && !item.withdrawn && takesOpinions(item.kind) && (
                <p>
                  <a href={`${base}/items/${item.number}/opinion`}>
                    {item.hasOpinion ? "事前意見を直す" : "事前意見を書く"}
                  </a>
                </p>
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
