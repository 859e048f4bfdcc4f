import { InstantDay, LongDay } from "#app/ui/day.tsx";
import type { TraceStep } from "./trace.ts";

/** これまでの経過: done solid, the present step 「いま」, the future dotted with its promised day. */
export function TraceLine({ steps }: { steps: TraceStep[] }) {
  return (
    <ol className="trace">
      {steps.map((step) => (
        <li key={step.key} className={`is-${step.state}`}>
          <span className="stamp">
            {step.at && <InstantDay at={step.at} />}
            {step.state === "ahead" && <Promised step={step} />}
          </span>
          {step.state === "now" && <span className="now">いま</span>}
          <p>
            {step.sentence}
            {step.link && (
              <>
                {" "}
                <a href={step.link.href}>{step.link.label}</a>
              </>
            )}
          </p>
          {step.reason && <p className="reason">{step.reason}</p>}
        </li>
      ))}
    </ol>
  );
}

function Promised({ step: { promised, isLate, isOnDay } }: { step: TraceStep }) {
  if (!promised) return "この後";
  if (isOnDay)
    return (
      <>
        予定 <LongDay day={promised} />
      </>
    );
  return isLate ? (
    <strong className="late">
      期限 <LongDay day={promised} /> を過ぎています
    </strong>
  ) : (
    <>
      予定 <LongDay day={promised} />
      まで
    </>
  );
}
