import { LongInstant } from "#app/ui/day.tsx";
import { Section } from "#app/ui/page.tsx";
import { methodWords } from "./ballots.schema.ts";
import { DecisionBar } from "./decision-bar.tsx";
import type { shownDecision } from "./shown-decision.ts";

type Props = {
  vote: ReturnType<typeof shownDecision>;
  /** The rules it was reckoned by, as they are named. */
  rulesNamed: string;
  /** The page of this decision alone; left out there. */
  href?: string;
};

/** A decision with enough to count it again: counts, rule, and the steps of the reckoning. */
export function DecisionPart({ vote, rulesNamed, href }: Props) {
  return (
    <Section title={vote.voided ? "取り消された採決" : "結果"}>
      {vote.voided && (
        <p className="note is-strong">
          <LongInstant at={vote.voided.at} />
          に取り消されました。理由: {vote.voided.reason}
        </p>
      )}
      {vote.reconsiders && (
        <p className="note">
          {vote.reconsiders.href ? <a href={vote.reconsiders.href}>{vote.reconsiders.where}</a> : "同じ期の前の会議"}
          で議決した事柄です（一事不再議）。もう一度採決した理由: {vote.reconsiders.reason}
        </p>
      )}
      <p>
        {vote.name && `${vote.name} `}「{vote.motion}」　<strong>{vote.wording}</strong>（{methodWords[vote.method]}
        {vote.isTied && "・可否同数のため、進行した人が裁決"}）
      </p>
      <DecisionBar bar={vote.bar} />
      <ol className="prose list-decimal">
        {vote.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="quiet">
        {vote.decidedAt && <LongInstant at={vote.decidedAt} />}
        {rulesNamed && `　${rulesNamed}による`}
        {href && (
          <>
            {"　"}
            <a href={href}>この決定のページ</a>
          </>
        )}
      </p>
    </Section>
  );
}
