type Kind = "main" | "reference";
type Audience = "open" | "members" | "closed";

/** A paper as far as its number depends on it. `item` is the place of its item, null for the whole sitting. */
export type Numbered = { id: string; kind: Kind; audience: Audience; item: number | null };

const prefixes = { main: "資料", reference: "参考資料", inside: "委員限り資料" } as const;
type Series = keyof typeof prefixes;

/** What is not open is counted apart, so that no gap in the open numbers tells of it. */
const seriesOf = ({ kind, audience }: { kind: Kind; audience: Audience }): Series =>
  audience === "open" ? kind : "inside";

/**
 * 資料1, 資料1-2, 参考資料1: one number an item, in the order of the agenda; further papers of the
 * same item are -2, -3. Papers of the whole sitting come first, each with its own number.
 * @param papers in the order they were added
 */
export function paperLabels(papers: readonly Numbered[]): Map<string, string> {
  const main = papers.filter((paper) => seriesOf(paper) === "main").toSorted((a, b) => (a.item ?? 0) - (b.item ?? 0));
  const labels = new Map<string, string>();
  let number = 0;
  let within = 0;
  main.forEach((paper, index) => {
    const isSame = index > 0 && paper.item !== null && paper.item === main[index - 1]?.item;
    within = isSame ? within + 1 : 1;
    if (!isSame) number += 1;
    labels.set(paper.id, within === 1 ? `資料${number}` : `資料${number}-${within}`);
  });
  for (const series of ["reference", "inside"] as const)
    for (const [index, paper] of papers.filter((one) => seriesOf(one) === series).entries())
      labels.set(paper.id, `${prefixes[series]}${index + 1}`);
  return labels;
}

type Labelled = { kind: Kind; audience: Audience; itemId: string | null; label: string };

/** The number of one more paper once the others are known by theirs: nothing that was given out moves. */
export function nextLabel(papers: readonly Labelled[], added: Omit<Labelled, "label">): string {
  const series = seriesOf(added);
  const own = papers
    .filter((paper) => seriesOf(paper) === series)
    .map((paper) => ({ ...paper, ...partsOf(paper.label) }));
  const next = Math.max(0, ...own.map((paper) => paper.number)) + 1;
  const same = added.itemId === null ? [] : own.filter((paper) => paper.itemId === added.itemId);
  const first = same[0];
  if (series !== "main" || !first) return `${prefixes[series]}${next}`;
  return `資料${first.number}-${Math.max(...same.map((paper) => paper.within)) + 1}`;
}

/** The papers, and the open numbers of those taken back, which are given to no other. */
export const withFormer = <One extends Labelled & { formerLabel: string | null }>(
  papers: readonly One[],
): Labelled[] => [
  ...papers,
  ...papers.flatMap(({ kind, itemId, formerLabel }) =>
    formerLabel === null ? [] : [{ kind, itemId, audience: "open" as const, label: formerLabel }],
  ),
];

/** Papers as they lie on the table: 資料1, 資料1-2, 資料2, then 参考資料, then those for members. */
export function byLabel(a: { label: string }, b: { label: string }): number {
  const [first, second] = [partsOf(a.label), partsOf(b.label)];
  return first.series - second.series || first.number - second.number || first.within - second.within;
}

function partsOf(label: string): { series: number; number: number; within: number } {
  const [, number = "0", within = "1"] = /(\d+)(?:-(\d+))?$/.exec(label) ?? [];
  const series = label.startsWith("資料") ? 0 : label.startsWith("参考") ? 1 : 2;
  return { series, number: Number(number), within: Number(within) };
}
