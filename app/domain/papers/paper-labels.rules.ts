/** A paper as far as its number depends on it. `item` is the place of its item, null for the whole sitting. */
export type Numbered = { id: string; kind: "main" | "reference"; item: number | null };

/**
 * 資料1, 資料1-2, 参考資料1: one number an item, in the order of the agenda; further papers of the
 * same item are -2, -3. Papers of the whole sitting come first, each with its own number.
 * @param papers in the order they were added
 */
export function paperLabels(papers: readonly Numbered[]): Map<string, string> {
  const main = papers.filter((paper) => paper.kind === "main").toSorted((a, b) => (a.item ?? 0) - (b.item ?? 0));
  const labels = new Map<string, string>();
  let number = 0;
  let within = 0;
  main.forEach((paper, index) => {
    const isSame = index > 0 && paper.item !== null && paper.item === main[index - 1]?.item;
    within = isSame ? within + 1 : 1;
    if (!isSame) number += 1;
    labels.set(paper.id, within === 1 ? `資料${number}` : `資料${number}-${within}`);
  });
  for (const [index, paper] of papers.filter(({ kind }) => kind === "reference").entries())
    labels.set(paper.id, `参考資料${index + 1}`);
  return labels;
}

type Labelled = { kind: "main" | "reference"; itemId: string | null; label: string };

/** The number of one more paper once the others are known by theirs: nothing that was given out moves. */
export function nextLabel(papers: readonly Labelled[], kind: "main" | "reference", itemId: string | null): string {
  const parts = papers.map((paper) => ({ ...paper, ...partsOf(paper.label) }));
  if (kind === "reference")
    return `参考資料${Math.max(0, ...parts.filter((p) => p.kind === kind).map((p) => p.number)) + 1}`;
  const main = parts.filter((paper) => paper.kind === "main");
  const same = itemId === null ? [] : main.filter((paper) => paper.itemId === itemId);
  const first = same[0];
  if (!first) return `資料${Math.max(0, ...main.map((paper) => paper.number)) + 1}`;
  return `資料${first.number}-${Math.max(...same.map((paper) => paper.within)) + 1}`;
}

function partsOf(label: string): { number: number; within: number } {
  const [, number = "0", within = "1"] = /(\d+)(?:-(\d+))?$/.exec(label) ?? [];
  return { number: Number(number), within: Number(within) };
}
