import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import type { VoteRef } from "../ballots/locked-vote.server.ts";
import { decidedBefore } from "../ballots/reconsidered.server.ts";
import { runPage } from "./run-page.server.ts";

/** The running sitting and one item of it by its place; not-found for any other. */
export async function runItem(viewer: Viewer, ref: ItemRef) {
  const data = await runPage(viewer, ref);
  const item = found(data.items.find((candidate) => String(candidate.position) === ref.item));
  const earlier = data.decidesOnce ? await decidedBefore(db, data.decidesOnce, item, item.title) : null;
  return { ...data, item, earlier };
}

/** The running sitting, for a form about one of its votes; not-found for any other. */
export async function runVote(viewer: Viewer, ref: VoteRef) {
  const data = await runPage(viewer, ref);
  const ids = [data.openVote?.id, ...data.items.flatMap((item) => item.votes.map((vote) => vote.id))];
  found(ids.find((id) => id === ref.vote));
  return data;
}

/** The running sitting and one motion of an item; not-found for any other. */
export async function runMotion(viewer: Viewer, ref: ItemRef & { motion: string }) {
  const data = await runItem(viewer, ref);
  return { ...data, motion: found(data.item.motions.find(({ id }) => id === ref.motion)) };
}
