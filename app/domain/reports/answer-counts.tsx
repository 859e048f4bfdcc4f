import { LengthBar } from "#app/ui/length-bar.tsx";
import type { AnswerCounts as Counts } from "./tallies.server.ts";

/** 回答の状況: how many came in, were answered, are still in time, are late. */
export function AnswerCounts({ counts }: { counts: Counts }) {
  const { received, answered, withdrawn, inTime, late } = counts;
  return (
    <>
      {received > 0 && (
        <LengthBar
          label={`受付${received}件のうち、回答済み${answered}件、期限内${inTime}件、期限超過${late}件。`}
          parts={[
            { tone: "bar-for", count: answered },
            { tone: "bar-rest", count: inTime },
            { tone: "bar-late", count: late },
          ]}
          total={received}
        />
      )}
      <div className="counts">
        <div>
          <strong>{received}</strong>受付（件）
        </div>
        <div className="is-answered">
          <strong>{answered}</strong>回答済み（件）
        </div>
        <div>
          <strong>{inTime}</strong>期限内（件）
        </div>
        <div className="is-overdue">
          <strong>{late}</strong>期限超過（件）
        </div>
      </div>
      <p className="quiet">
        回答済みには、ほかの提案に統合したものと、ほかの窓口へ案内したものを含みます。期限内と期限超過は、回答を待っているものです。
      </p>
      {withdrawn > 0 && <p className="quiet">{`受付には、回答の前に取り下げられた${withdrawn}件を含みます。`}</p>}
    </>
  );
}
