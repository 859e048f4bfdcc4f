import { LengthBar } from "./length-bar.tsx";

type Props = { forCount: number; againstCount: number; abstainCount: number; needed: number; base: number };

/** One bar of three lengths with the counts in words; the needed majority as a tick on it. */
export function VoteBar({ forCount, againstCount, abstainCount, needed, base }: Props) {
  const label = `賛成${forCount}名、反対${againstCount}名、棄権${abstainCount}名。可決には${base}名のうち${needed}名の賛成が必要。`;
  return (
    <figure className="vote-bar">
      <LengthBar
        label={label}
        parts={[
          { tone: "bar-for", count: forCount },
          { tone: "bar-against", count: againstCount },
        ]}
        total={forCount + againstCount + abstainCount}
        tick={needed}
      />
      <figcaption>
        <span>賛成 {forCount}名</span> <span>反対 {againstCount}名</span> <span>棄権 {abstainCount}名</span>{" "}
        <span className="quiet">必要な賛成 {needed}名</span>
      </figcaption>
    </figure>
  );
}
