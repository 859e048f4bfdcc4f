import { createHash } from "node:crypto";

/** A group drawn from by itself: how many are chosen, and how many stand in reserve. */
export type Stratum = { name: string; seats: number; reserves: number };

export type DrawInputs = {
  /** The secret whose SHA-256 was published before anybody entered. */
  seed: string;
  /** What those present settled on when it was drawn: nobody knew it when the seed was fixed. */
  publicWord: string;
  strata: readonly Stratum[];
  entries: readonly { number: number; stratum: number }[];
};

export type DrawnEntry = { number: number; stratum: number; key: string; place: number; outcome: Outcome };
export type Outcome = "chosen" | "reserve" | "not_chosen";

export const outcomeWords: Record<Outcome, string> = { chosen: "当選", reserve: "補欠", not_chosen: "落選" };

export const hashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/**
 * The text whose SHA-256 decides an entry's place: seed, word and number, each on its own line, with
 * no line end after the last. Anybody makes it again with `printf 'SEED\nWORD\n12' | sha256sum`.
 */
export const keyTextOf = (seed: string, publicWord: string, number: number): string =>
  `${seed}\n${publicWord}\n${number}`;

/**
 * The whole result from the published inputs: in each stratum the entries by their key, smallest
 * first; the first are chosen, the next stand in reserve in that order. The same inputs give the
 * same result on any machine.
 */
export function drawn({ seed, publicWord, strata, entries }: DrawInputs): DrawnEntry[] {
  return strata.flatMap((stratum, index) => {
    const own = entries
      .filter((entry) => entry.stratum === index)
      .map((entry) => ({ ...entry, key: hashOf(keyTextOf(seed, publicWord, entry.number)) }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    return own.map((entry, place) => ({ ...entry, place: place + 1, outcome: outcomeAt(stratum, place) }));
  });
}

function outcomeAt({ seats, reserves }: Stratum, place: number): Outcome {
  if (place < seats) return "chosen";
  return place < seats + reserves ? "reserve" : "not_chosen";
}

export type PublishedDraw = DrawInputs & { seedHash: string; result: { number: number; place: number }[] };

/** Whether a published draw holds: the seed is the one committed to, and the places are those of the rule. */
export function checkDraw(draw: PublishedDraw): "holds" | "other-seed" | "other-result" {
  if (hashOf(draw.seed) !== draw.seedHash) return "other-seed";
  const places = new Map(drawn(draw).map(({ number, place }) => [number, place]));
  const isSame =
    draw.result.length === places.size && draw.result.every(({ number, place }) => places.get(number) === place);
  return isSame ? "holds" : "other-result";
}

/** The example on every draw's page, worked out once and kept by a test. */
export const workedExample: DrawInputs & { keys: string[]; order: number[] } = {
  seed: "midori",
  publicWord: "七夕",
  strata: [{ name: "全体", seats: 1, reserves: 1 }],
  entries: [1, 2, 3].map((number) => ({ number, stratum: 0 })),
  keys: [
    "de16f1e64a3d69241ba2d8b9b223447c1b3a20af0377d764c7b29507d0058220",
    "34fd48ae5deacedd1f7840513fe6f997a66afeb3ce3408ec49917f0982d6d5c9",
    "97650c5ab30ba9f55d4e6a7d38edcda75e30216d4dafc6012aca38e2c9c7a4f3",
  ],
  order: [2, 3, 1],
};
