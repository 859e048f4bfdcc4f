type Props = {
  /** The same in words, for those who do not see it. */
  label: string;
  /** Class of the colour and a count, from the left; what is left of `total` stays empty. */
  parts: { tone: "bar-for" | "bar-against" | "bar-late" | "bar-rest"; count: number }[];
  total: number;
  /** A count to mark on the bar. */
  tick?: number;
};

const width = 300;

/** One bar of as many lengths as there are parts. */
export function LengthBar({ label, parts, total, tick }: Props) {
  const x = (count: number) => (count / Math.max(1, total)) * width;
  const before = (index: number) => parts.slice(0, index).reduce((sum, part) => sum + part.count, 0);
  return (
    <svg viewBox={`0 0 ${width} 34`} role="img" aria-label={label} preserveAspectRatio="none" className="length-bar">
      <rect x="0" y="8" width={width} height="18" className="bar-rest" />
      {parts.map(({ tone, count }, index) => (
        <rect key={tone} x={x(before(index))} y="8" width={x(count)} height="18" className={tone} />
      ))}
      {tick !== undefined && (
        <rect x={Math.min(width - 1, x(tick)) - 1} y="2" width="2" height="30" className="bar-tick" />
      )}
    </svg>
  );
}
