import { dayFromColumn } from "#app/shared/dates.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Words } from "#app/ui/prose.tsx";
import { statusWords } from "./responses.schema.ts";

type Waiting = { status: keyof typeof statusWords; text: string; reason: string; nextReportOn: Date | null };

/** An answer as its office handed it in, before it is on the site: all that will be read there. */
export function WaitingResponse({ response: { status, text, reason, nextReportOn } }: { response: Waiting }) {
  return (
    <>
      <p>
        <strong>{statusWords[status]}</strong>
      </p>
      <Words>{text}</Words>
      <Words>{`理由: ${reason}`}</Words>
      {nextReportOn && (
        <p>
          次の報告日: <LongDay day={dayFromColumn(nextReportOn)} />
        </p>
      )}
    </>
  );
}
