import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import type { VoteRef } from "../ballots/locked-vote.server.ts";
import { runPage } from "./run-page.server.ts";

/** The running sitting and one item of it by its place; not-found for any other. */
export async function runItem(viewer: Viewer, ref: ItemRef) {
  const data = await runPage(viewer, ref);
  return { ...data, item: found(data.items.find((item) => String(item.position) === ref.item)) };
}

/** The running sitting, for a form about one of its votes; not-found for any other. */
export async function runVote(viewer: Viewer, ref: VoteRef) {
  const data = await runPage(viewer, ref);
  const ids = [data.openVote?.id, ...data.items.flatMap((item) => item.votes.map((vote) => vote.id))];
  found(ids.find((id) => id === ref.vote));
  return data;
}
