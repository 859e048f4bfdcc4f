import type { Day } from "#app/shared/dates.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Status } from "#app/ui/status.tsx";

type Props = { clocks: readonly { key: string; what: string; due: Day; doneOn: Day | null; isLate: boolean }[] };

/** The deadlines after a sitting, each with its day and how it stands. */
export function Clocks({ clocks }: Props) {
  return (
    <ul className="list">
      {clocks.map(({ key, what, due, doneOn, isLate }) => (
        <li key={key}>
          {what}
          {"　"}
          <LongDay day={due} />
          まで{" "}
          {doneOn ? <Status tone="good">済み</Status> : isLate ? <Status tone="late">期限を過ぎています</Status> : null}
        </li>
      ))}
    </ul>
  );
}
