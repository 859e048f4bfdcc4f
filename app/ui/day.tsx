import { clockTime, dayOf, isoInTokyo, longDay, longSpan, shortDay } from "#app/shared/dates.ts";

/** A day or time as people read it, with the machine's form beside it. Never broken inside. */
export const LongDay = ({ day }: { day: string }) => (
  <time dateTime={day} className="when">
    {longDay(day)}
  </time>
);
export const ShortDay = ({ day }: { day: string }) => (
  <time dateTime={day} className="when">
    {shortDay(day)}
  </time>
);
export const LongInstant = ({ at }: { at: Date }) => (
  <time dateTime={isoInTokyo(at)}>
    <span className="when">{longDay(dayOf(at))}</span> <span className="when">{clockTime(at)}</span>
  </time>
);
export const InstantDay = ({ at }: { at: Date }) => (
  <time dateTime={isoInTokyo(at)} className="when">
    {longDay(dayOf(at))}
  </time>
);
export const Clock = ({ at }: { at: Date }) => (
  <time dateTime={isoInTokyo(at)} className="when">
    {clockTime(at)}
  </time>
);

export const Span = ({ from, to }: { from: Date; to: Date | null }) => (
  <time dateTime={isoInTokyo(from)}>
    {longSpan(from, to)
      .split(/(?<=から|\) )/)
      .map((part) => (
        <span key={part} className="when">
          {part}
        </span>
      ))}
  </time>
);
