import { LongDay } from "#app/ui/day.tsx";
import type { Observing } from "./observing.ts";

/** How to come and watch: seats, how they are given, what may be taken, and until when help is asked for. */
export function ObservingFacts({ observing, base }: { observing: Observing; base?: string | undefined }) {
  if (observing.cap === 0) return <>この会議は傍聴できません。</>;
  return (
    <>
      定員{observing.cap}名。{observing.note}
      {observing.dueOn && observing.entry !== "none" && (
        <p>
          事前の申込みが要ります。
          <LongDay day={observing.dueOn} />
          {observing.entry === "over" ? "に締め切りました。" : "まで。"}
          {observing.isByDraw ? "定員を超えたときは、くじで決めます。" : "先着順です。"}
        </p>
      )}
      {base && observing.entry !== "none" && (
        <p className="no-print">
          {observing.entry === "open" && <a href={`${base}/observers/new`}>傍聴を申し込む</a>}
          {"　"}
          <a href={`${base}/observers/slip`}>申込みを確かめる・取り消す</a>
        </p>
      )}
      {observing.pressSeats > 0 && <p>報道席は{observing.pressSeats}席です。</p>}
      <p>{observing.recording}</p>
      {observing.supports.map((support) => (
        <p key={support.label}>
          {support.label}の申込み: <LongDay day={support.dueOn} />
          {support.isOver ? "に締め切りました。" : "まで"}
        </p>
      ))}
    </>
  );
}
