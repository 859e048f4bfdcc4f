import type { Tx } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { membersOn } from "../councils/scope.server.ts";
import type { OpenElectionInput } from "./elections.schema.ts";
import { readyToDecide } from "./start-of-vote.server.ts";

/** What must hold before an election: what must hold before any vote, an empty place, and candidates in office. */
export async function readyToElect(tx: Tx, viewer: Viewer, ref: ItemRef, input: OpenElectionInput) {
  const { session, item, room, rules } = await readyToDecide(tx, viewer, ref, "election");
  const day = dayOf(session.startsAt);
  const members = await membersOn(session, day, tx);
  const title = input.post === "chair" ? rules.chairTitle : rules.viceChairTitle;
  if (session.subcommitteeId && input.post !== "chair") refuse("部会で選ぶのは、部会を代表する委員です。", "post");
  const serving = members.filter((member) => member.posts.some(({ post }) => post === input.post)).length;
  if (input.post === "vice_chair" && serving >= rules.viceChairCount)
    refuse(`${title}は${rules.viceChairCount}名までです。退く委員を先に記録してください。`, "post");
  const chosen = input.way === "free" ? members.map(({ id }) => id) : (input.candidateIds ?? []);
  const candidates = members.filter(({ id }) => chosen.includes(id));
  for (const id of chosen) found(candidates.find((one) => one.id === id));
  return {
    session,
    item,
    room,
    rules,
    title,
    candidates: { create: candidates.map(({ id }, index) => ({ memberId: id, number: index + 1 })) },
    names: candidates.map(({ name }) => name),
  };
}
