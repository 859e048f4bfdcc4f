import type { Tx } from "../../db/client.server.ts";
import type { Vote } from "../../db/generated/client.ts";
import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import type { Room } from "../sessions/room.rules.ts";
import type { CountInput } from "./ballots.schema.ts";
import { type Choice, eligibleIds, type Given } from "./count.rules.ts";

/** What was given in a vote that is being closed, by its method; refuses numbers and names that cannot be. */
export async function givenIn(
  tx: Tx,
  viewer: Viewer,
  vote: Vote,
  room: Room,
  rules: CouncilRules,
  input: CountInput,
): Promise<Given> {
  const eligible = eligibleIds(rules.decision, room);
  if (vote.method === "recorded") return choicesIn(tx, vote, rules);
  if (vote.method === "secret" && !vote.isOnPaper) return tallyOf(tx, vote);
  if (rules.handsByName && vote.method !== "secret") return handsByName(tx, viewer, vote, eligible, input);
  return handsCounted(input, eligible.length);
}

/** Hands, standing and paper: for and against are entered, the rest of those who may vote abstain. */
function handsCounted(input: CountInput, eligible: number): Given {
  if (input.for === undefined) refuse("賛成の人数を入力してください。", "for");
  if (input.against === undefined) refuse("反対の人数を入力してください。", "against");
  const rest = eligible - input.for - input.against;
  if (rest < 0) refuse(`採決に加われる委員は${eligible}名です。賛成と反対の合計が${-rest}名多くなっています。`, "for");
  if (input.abstain !== undefined && input.abstain !== rest) {
    refuse(`採決に加われる委員は${eligible}名です。賛成と反対を除くと、棄権は${rest}名になります。`, "abstain");
  }
  return { kind: "hands", for: input.for, against: input.against };
}

/** Hands and standing under rules that ask for names: who is ticked neither way abstains. */
async function handsByName(tx: Tx, viewer: Viewer, vote: Vote, eligible: string[], input: CountInput): Promise<Given> {
  const { forIds = [], againstIds = [] } = input;
  if (forIds.some((id) => againstIds.includes(id))) {
    refuse("賛成と反対の両方に印のある委員がいます。どちらか一方にしてください。", "againstIds");
  }
  const choices = new Map<string, Choice>([
    ...forIds.map((id) => [id, "for"] as const),
    ...againstIds.map((id) => [id, "against"] as const),
  ]);
  for (const id of choices.keys()) found(eligible.find((own) => own === id));
  const rest = eligible.filter((id) => !choices.has(id));
  await tx.ballot.createMany({
    data: [...choices, ...rest.map((id) => [id, "abstain"] as const)].map(([memberId, choice]) => ({
      voteId: vote.id,
      memberId,
      revision: 1,
      choice,
      castAt: viewer.now,
      enteredById: viewer.accountId,
    })),
  });
  return { kind: "choices", choices };
}

/** Each member's last choice. Whose counts is for the reckoning to say: only of those still in the room. */
async function choicesIn(tx: Tx, vote: Vote, rules: CouncilRules): Promise<Given> {
  const last = await lastBallots(tx, vote.id, rules);
  return { kind: "choices", choices: new Map(last.map((ballot) => [ballot.memberId, ballot.choice])) };
}

/** Each member's last choice by name; refuses while one entered by the desk still waits for the second person a rule asks for. */
export async function lastBallots(tx: Tx, voteId: string, rules: CouncilRules) {
  const last = await tx.ballot.findMany({
    where: { voteId },
    orderBy: [{ memberId: "asc" }, { revision: "desc" }],
    distinct: ["memberId"],
    include: { confirmation: { select: { revision: true } } },
  });
  const unseen = last.filter((ballot) => ballot.enteredById && !ballot.confirmation).length;
  if (rules.enteredNeedsSecond && unseen > 0) {
    refuse(`事務局が代わりに入力した${unseen}票を、まだ別の人が確かめていません。確かめてから締め切ってください。`);
  }
  return last;
}

/** The totals of a secret vote, read once it can no longer change, and sealed. */
async function tallyOf(tx: Tx, vote: Vote): Promise<Given> {
  await tx.$executeRaw`SELECT seal_secret_vote(${vote.id}::uuid)`;
  const tally = await tx.secretTally.findFirstOrThrow({ where: { voteId: vote.id } });
  const counts = tally.counts as Record<Choice, number>;
  return { kind: "hands", for: counts.for, against: counts.against };
}
