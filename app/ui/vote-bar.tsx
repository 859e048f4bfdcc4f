type Props = { forCount: number; againstCount: number; abstainCount: number; needed: number; base: number };

/** One bar of three lengths with the counts in words; the needed majority as a tick on it. */
export function VoteBar({ forCount, againstCount, abstainCount, needed, base }: Props) {
  const total = Math.max(1, forCount + againstCount + abstainCount);
  const x = (count: number) => (count / total) * 300;
  const label = `賛成${forCount}名、反対${againstCount}名、棄権${abstainCount}名。可決には${base}名のうち${needed}名の賛成が必要。`;
  return (
    <figure className="vote-bar">
      <svg viewBox="0 0 300 34" role="img" aria-label={label} preserveAspectRatio="none">
        <rect x="0" y="8" width="300" height="18" className="bar-rest" />
        <rect x="0" y="8" width={x(forCount)} height="18" className="bar-for" />
        <rect x={x(forCount)} y="8" width={x(againstCount)} height="18" className="bar-against" />
        <rect x={Math.min(299, x(needed)) - 1} y="2" width="2" height="30" className="bar-tick" />
      </svg>
      <figcaption>
        <span>賛成 {forCount}名</span> <span>反対 {againstCount}名</span> <span>棄権 {abstainCount}名</span>{" "}
        <span className="quiet">必要な賛成 {needed}名</span>
      </figcaption>
    </figure>
  );
}
