import { mergeProposal } from "#app/domain/ties/merge-proposal.server.ts";
import { relateProposals } from "#app/domain/ties/relate-proposals.server.ts";
import { splitProposal } from "#app/domain/ties/split-proposal.server.ts";
import { place } from "./make.ts";
import { type Given, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { makeProposal } from "./sittings.ts";
import { proposals } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, proposal: ids.proposal ?? "" });

/** Beside it another one, published, so that either may be the first to be locked. */
const withOther =
  (given: Given): Given =>
  async (world) => {
    const ids = await given(world);
    const { ref: other } = await makeProposal(world, "published", "通学路に段差がある");
    return { ...ids, other: other.proposal };
  };
const besideAnother = Object.fromEntries(
  Object.entries(proposals).map(([state, given]) => [state, withOther(given)]),
) as typeof proposals;

const ended = {
  done: "完了しています",
  dropped: "見送りになっています",
  referred: "ほかの窓口へ案内しています",
  withdrawn: "取り下げられています",
  merged: "統合しています",
} as const;
const open = {
  received: possible,
  held: possible,
  "for the ward only": possible,
  published: possible,
  assigned: possible,
  submitted: possible,
} as const;

export const tieRows: Row[] = [
  row({
    act: "ties/merge-proposal",
    isAddressed: true,
    allowed: desk,
    of: besideAnother,
    when: {
      ...open,
      ...ended,
      submitted: "回答を提出しています",
      answered: "統合できません",
      "in progress": "統合できません",
    },
    run: (viewer, ids) => mergeProposal(viewer, ref(ids), { into: ids.other ?? "", reason: "同じ内容のため" }),
    statements: 15,
  }),
  row({
    act: "ties/split-proposal",
    isAddressed: true,
    allowed: desk,
    of: proposals,
    when: { ...open, ...ended, answered: "分けられません", "in progress": "分けられません" },
    run: (viewer, ids) =>
      splitProposal(viewer, ref(ids), { title: "段差", body: "段差もあります。", reason: "担当課が分かれるため" }),
    statements: 10,
  }),
  row({
    act: "ties/relate-proposals",
    isAddressed: true,
    allowed: desk,
    of: besideAnother,
    when: {
      ...open,
      answered: possible,
      "in progress": possible,
      done: possible,
      dropped: possible,
      referred: possible,
      withdrawn: possible,
      merged: possible,
    },
    run: (viewer, ids) => relateProposals(viewer, ref(ids), { other: ids.other ?? "", reason: "同じ場所のため" }),
    statements: 7,
  }),
];
