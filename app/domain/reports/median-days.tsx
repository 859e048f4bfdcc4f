import { fiscalYearName } from "#app/shared/dates.ts";
import { LengthBar } from "#app/ui/length-bar.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Medians } from "./tallies.server.ts";

const inDays = (days: number | null): string => (days === null ? "―" : `${Math.round(days)}日`);

/** 受付から回答・結果までの日数 (中央値), year by year, the wait for an answer as a bar beside its number. */
export function MedianDays({ medians }: { medians: Medians[] }) {
  const longest = Math.max(1, ...medians.map(({ toAnswer }) => toAnswer ?? 0));
  if (medians.every(({ toAnswer }) => toAnswer === null)) return null;
  return (
    <Table
      caption="受付から回答・結果までの日数（中央値）"
      heads={["年度", "最初の回答まで", "結果まで", "回答した件数"]}
      rows={medians.map(({ fiscalYear, toAnswer, toResult, answered }) => ({
        key: String(fiscalYear),
        cells: [
          fiscalYearName(fiscalYear),
          <span key="answer">
            {inDays(toAnswer)}
            <LengthBar
              label={`最初の回答まで${inDays(toAnswer)}`}
              parts={[{ tone: "bar-for", count: toAnswer ?? 0 }]}
              total={longest}
            />
          </span>,
          inDays(toResult),
          `${answered}件`,
        ],
      }))}
    />
  );
}
