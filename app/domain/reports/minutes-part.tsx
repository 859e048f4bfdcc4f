import type { Day } from "#app/shared/dates.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Section } from "#app/ui/page.tsx";

type Clock = { key: string; what: string; due: Day; isLate: boolean };
type Props = {
  base: string;
  data: {
    session: { cancelledAt: Date | null; closedAt: Date | null };
    minutes: { number: number; closure: object | null } | null;
    nextClock: Clock | null;
    cameLate: readonly Clock[];
    showsLate: boolean;
  };
};

/** Where the minutes of a sitting are, or when they are owed; what is late, where the rules have it shown. */
export function MinutesPart({ base, data: { session, minutes, nextClock, cameLate, showsLate } }: Props) {
  return (
    <Section title="会議録">
      {minutes ? (
        <p>
          <a href={`${base}/minutes`}>
            {minutes.closure ? "会議録の閲覧を止めています" : `会議録を読む（第${minutes.number}版）`}
          </a>
        </p>
      ) : (
        <p className="empty">
          {session.cancelledAt
            ? "中止になったため、会議録はありません。"
            : session.closedAt
              ? "会議録を作っています。確認の後に載せます。"
              : "会議が終わった後に載せます。"}
        </p>
      )}
      {nextClock && (
        <p>
          {nextClock.what}の期限{"　"}
          <LongDay day={nextClock.due} />
          {showsLate && nextClock.isLate && <strong>（期限を過ぎています）</strong>}
        </p>
      )}
      {cameLate.map(({ key, what, due }) => (
        <p key={key} className="quiet">
          {what}は、期限（
          <LongDay day={due} />
          ）の後になりました。
        </p>
      ))}
    </Section>
  );
}
