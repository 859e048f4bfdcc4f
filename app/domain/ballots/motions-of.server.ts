import type { Tx } from "../../db/client.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { type MotionState, motionName, readyMotions } from "./motions.rules.ts";

export const motionsInclude = {
  orderBy: { position: "asc" },
  include: { votes: { where: { voidedAt: null }, select: { outcome: true } }, proposer: { select: { name: true } } },
} as const;

type Row = Omit<MotionState, "isWithdrawn" | "outcome"> & {
  withdrawnAt: Date | null;
  votes: { outcome: string | null }[];
};

/** A stored motion as the rules see it. */
export const motionState = ({ id, kind, ofId, position, text, withdrawnAt, votes }: Row): MotionState => ({
  id,
  kind,
  ofId,
  position,
  text,
  isWithdrawn: withdrawnAt !== null,
  outcome: votes.find(({ outcome }) => outcome !== "no_quorum")?.outcome ?? null,
});

/** The motions of an item in their order. */
export async function motionsOf(tx: Pick<Tx, "motion">, itemId: string): Promise<MotionState[]> {
  return (await tx.motion.findMany({ where: { itemId }, ...motionsInclude })).map(motionState);
}

/** The item's own motion, made when it is first spoken of. */
export async function originalMotion(
  tx: Tx,
  viewer: Viewer,
  item: { id: string; title: string },
  text: string = item.title,
): Promise<MotionState> {
  const row = await tx.motion.create({
    data: {
      itemId: item.id,
      position: 1,
      kind: "original",
      text,
      addedAt: viewer.now,
      addedById: viewer.accountId,
    },
  });
  return motionState({ ...row, votes: [] });
}

/** The motion that is put to the vote: the one meant, which must be ready, or the only one that is. */
export async function motionToPut(
  tx: Tx,
  viewer: Viewer,
  item: { id: string; title: string },
  meant: { motionId?: string | undefined; text?: string },
): Promise<{ motion: MotionState; motions: MotionState[] }> {
  const motions = await motionsOf(tx, item.id);
  if (motions.length === 0) {
    const motion = await originalMotion(tx, viewer, item, meant.text);
    return { motion, motions: [motion] };
  }
  const ready = readyMotions(motions);
  const names = ready.map((motion) => motionName(motion, motions)).join("、");
  if (!meant.motionId && ready.length > 1) refuse(`採決する案を、${names}から選んでください。`, "motionId");
  const motion = meant.motionId ? ready.find(({ id }) => id === meant.motionId) : ready[0];
  return { motion: motion ?? refuse(`この案は、いま採決できません。先に${names}を採決してください。`), motions };
}
