export type MotionState = {
  id: string;
  kind: "original" | "amendment" | "part";
  /** What an amendment would change, or a part was cut from. */
  ofId: string | null;
  position: number;
  text: string;
  isWithdrawn: boolean;
  /** Of the vote that stands, once it is decided. A vote that lost its quorum decided nothing. */
  outcome: string | null;
};

const isPending = (motion: MotionState): boolean => !motion.isWithdrawn && motion.outcome === null;

const partsOf = (motions: readonly MotionState[]) => motions.filter((m) => m.kind === "part" && !m.isWithdrawn);

/**
 * Which motions may be put to the vote now. What would change a motion is decided before it; a motion that was
 * divided is decided by its parts. Among several amendments the chair chooses the order.
 */
export function readyMotions(motions: readonly MotionState[]): MotionState[] {
  const isDivided = partsOf(motions).length > 0;
  return motions.filter((motion) => {
    if (!isPending(motion)) return false;
    if (motion.kind === "original" && isDivided) return false;
    return !motions.some((other) => other.kind === "amendment" && other.ofId === motion.id && isPending(other));
  });
}

/** Whether every motion that was to be decided is, so that the item has its result. */
export function areMotionsSettled(motions: readonly MotionState[]): boolean {
  const mains = mainMotions(motions);
  return mains.length > 0 && mains.every((motion) => motion.outcome !== null) && readyMotions(motions).length === 0;
}

/** What the item itself comes down to: its parts where it was divided, else its own motion; amendments lead there. */
export function mainMotions(motions: readonly MotionState[]): MotionState[] {
  const parts = partsOf(motions);
  return parts.length > 0 ? parts : motions.filter((m) => m.kind === "original" && !m.isWithdrawn);
}

/** Whether an amendment to this motion was carried: it is then voted on as amended. */
export const isAmended = (motion: MotionState, motions: readonly MotionState[]): boolean =>
  motions.some((other) => other.kind === "amendment" && other.ofId === motion.id && other.outcome === "carried");

/** 原案・修正案・修正案2・分けた案1: how a motion is called in the room. */
export function motionName(motion: Pick<MotionState, "id" | "kind">, motions: readonly MotionState[]): string {
  if (motion.kind === "original") return "原案";
  const same = motions.filter((other) => other.kind === motion.kind);
  const place = same.findIndex((other) => other.id === motion.id) + 1;
  if (motion.kind === "part") return `分けた案${place}`;
  return same.length === 1 ? "修正案" : `修正案${place}`;
}

/** The words a motion is put to the vote with. */
export const motionAsPut = (motion: MotionState, motions: readonly MotionState[]): string =>
  isAmended(motion, motions) ? `${motion.text}（可決された修正案のとおり修正したもの）` : motion.text;

/** A body's word for an outcome, for a motion as it was put: what was amended is carried 「修正のうえ」. */
export function wordOfOutcome(
  outcome: string,
  words: { carried: string; rejected: string },
  isPutAsAmended: boolean,
): string {
  if (outcome === "carried") return isPutAsAmended ? `修正のうえ${words.carried}` : words.carried;
  if (outcome === "rejected") return words.rejected;
  return outcome === "no_quorum" ? "定足数を欠いたため成立せず" : "継続審議";
}

type Decided = { wording: string | null; outcome: string | null; motionOf: { kind: MotionState["kind"] } | null };

/**
 * What is said of a whole item in a word, once it has its result by vote: its own vote, what its parts have in common,
 * or whom it elected. Null for an item whose result is another, or that has none yet, whatever was voted on in it.
 */
export function wordingOfItem(votes: readonly Decided[], result: string | null): string | null {
  if (result !== "voted" && result !== "no_objection") return null;
  const parts = votes.filter((vote) => vote.motionOf?.kind === "part" && vote.outcome !== "no_quorum");
  if (parts.length > 0) {
    const [first] = parts;
    return parts.every((vote) => vote.outcome === first?.outcome) ? (first?.wording ?? null) : "一部可決";
  }
  const elections = votes.filter((vote) => vote.motionOf === null && vote.outcome === "elected");
  if (elections.length > 0) return elections.map((vote) => vote.wording ?? "").join("、");
  return votes.filter((vote) => vote.motionOf?.kind === "original").at(-1)?.wording ?? null;
}
