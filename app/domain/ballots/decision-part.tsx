import { LongInstant } from "#app/ui/day.tsx";
import { Section } from "#app/ui/page.tsx";
import { VoteBar } from "#app/ui/vote-bar.tsx";
import { methodWords } from "./ballots.schema.ts";

type Props = {
  vote: {
    motion: string;
    method: keyof typeof methodWords;
    wording: string;
    isTied: boolean;
    decidedAt: Date | null;
    voided: { at: Date; reason: string } | null;
    steps: string[];
    bar: { for: number; against: number; abstain: number; base: number; needed: number } | null;
  };
  /** The rules it was reckoned by, as they are named. */
  rulesNamed: string;
};

/** A decision with enough to count it again: counts, rule, and the steps of the reckoning. */
export function DecisionPart({ vote, rulesNamed }: Props) {
  return (
    <Section title={vote.voided ? "取り消された採決" : "結果"}>
      {vote.voided && (
        <p className="note is-strong">
          <LongInstant at={vote.voided.at} />
          に取り消されました。理由: {vote.voided.reason}
        </p>
      )}
      <p>
        「{vote.motion}」　<strong>{vote.wording}</strong>（{methodWords[vote.method]}
        {vote.isTied && "・可否同数のため、進行した人が裁決"}）
      </p>
      {vote.bar && (
        <VoteBar
          forCount={vote.bar.for}
          againstCount={vote.bar.against}
          abstainCount={vote.bar.abstain}
          needed={vote.bar.needed}
          base={vote.bar.base}
        />
      )}
      <ol className="prose list-decimal">
        {vote.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="quiet">
        {vote.decidedAt && <LongInstant at={vote.decidedAt} />}
        {rulesNamed && `　${rulesNamed}による`}
      </p>
    </Section>
  );
}
