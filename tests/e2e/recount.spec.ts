/**
 * Every decision of the demo counted again by somebody who has nothing but the open data: this file knows no code of
 * the product, only what docs/open-data.md says.
 */
import { createHash } from "node:crypto";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { origin } from "./person.ts";

type Decision = {
  item: number;
  method: string;
  rules: {
    quorum: { kind: string; base: string; excludeRecused: boolean };
    decision: { base: string; threshold: string; tie: string; tieWhen: string; chairVotes: string };
  };
  seats: number;
  currentMembers: number;
  present: number | null;
  replies?: number;
  recused: number;
  presidingPresent: boolean;
  for: number | null;
  against: number | null;
  abstain: number | null;
  countsWithheld?: true;
  castingVote: "for" | "against" | null;
  outcome: string;
  voidedAt: string | null;
};

type Election = {
  method: string;
  rules: { quorum: Decision["rules"]["quorum"]; election: { needs: string; tie: string } };
  seats: number;
  currentMembers: number;
  present: number;
  recused: number;
  isRunoff: boolean;
  candidates: { number: number; name: string; votes: number | null }[];
  lot: { seedHash: string; seed: string; word: string } | null;
  outcome: string;
  elected: string | null;
  countsWithheld?: true;
};

const share = (kind: string, part: number, whole: number): boolean =>
  part > 0 &&
  (kind === "half_or_more" ? part * 2 >= whole : kind === "more_than_half" ? part * 2 > whole : part * 3 >= whole * 2);

function hasQuorum({
  rules: { quorum },
  ...vote
}: Pick<Decision, "rules" | "seats" | "currentMembers" | "present" | "recused" | "replies">): boolean {
  const there =
    (vote.present ?? vote.replies ?? 0) - (quorum.excludeRecused && vote.present !== null ? vote.recused : 0);
  return share(quorum.kind, there, quorum.base === "seats" ? vote.seats : vote.currentMembers);
}

function recount(vote: Decision): string {
  const { decision } = vote.rules;
  if (!hasQuorum(vote)) return "no_quorum";
  if (vote.method === "no_objection") return "carried";
  const inFavour = vote.for ?? 0;
  const opposed = vote.against ?? 0;
  if (inFavour === 0) return "rejected";
  const chair = decision.chairVotes === "casting_only" && vote.presidingPresent ? 1 : 0;
  const whole = vote.method === "written" ? (vote.replies ?? 0) : (vote.present ?? 0) - vote.recused - chair;
  expect(inFavour + opposed + (vote.abstain ?? 0), "everybody who may vote is counted once").toBe(whole);
  const base = decision.base === "present" ? whole : inFavour + opposed;
  if (share(decision.threshold, inFavour, base)) return "carried";
  const isEven = decision.tieWhen === "exactly_half" ? inFavour * 2 === base : inFavour === opposed;
  if (decision.threshold !== "more_than_half" || !isEven || decision.tie !== "chair_decides" || !vote.presidingPresent)
    return "rejected";
  return vote.castingVote === "for" ? "carried" : vote.castingVote === "against" ? "rejected" : "a tie nobody decided";
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function elect(vote: Election): string | null {
  const ranked = vote.candidates
    .filter(({ votes }) => (votes ?? 0) > 0)
    .sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0));
  const top = ranked.filter(({ votes }) => votes === ranked[0]?.votes);
  const total = ranked.reduce((sum, { votes }) => sum + (votes ?? 0), 0);
  if (!vote.isRunoff && vote.rules.election.needs === "more_than_half" && (ranked[0]?.votes ?? 0) * 2 <= total)
    return null;
  if (top.length === 1) return top[0]?.name ?? null;
  if (!vote.lot) return null;
  expect(sha256(vote.lot.seed)).toBe(vote.lot.seedHash);
  const { seed, word } = vote.lot;
  const drawn = top.map(({ number, name }) => ({ name, key: sha256(`${seed}\n${word}\n${number}`) }));
  return drawn.sort((a, b) => (a.key < b.key ? -1 : 1))[0]?.name ?? null;
}

async function everySitting(request: APIRequestContext) {
  const sittings: { decisions: Decision[]; elections: Election[]; url: string }[] = [];
  const read = async <T>(path: string): Promise<T> => (await request.get(`${origin()}${path}`)).json() as Promise<T>;
  const { items: wards } = await read<{ items: { id: string }[] }>("/api/v1/wards");
  for (const { id: slug } of wards) {
    let after = "";
    do {
      const page = await read<{ items: { id: string }[]; next: string | null }>(
        `/api/v1/wards/${slug}/sessions?limit=50${after && `&after=${encodeURIComponent(after)}`}`,
      );
      for (const { id } of page.items) sittings.push(await read(`/api/v1/wards/${slug}/sessions/${id}`));
      after = page.next ?? "";
    } while (after);
  }
  return sittings;
}

test("every decision of the demo comes out the same when counted again from the open data", async ({ request }) => {
  const sittings = await everySitting(request);
  const decisions = sittings.flatMap((sitting) => sitting.decisions);
  const elections = sittings.flatMap((sitting) => sitting.elections);
  for (const sitting of sittings) {
    for (const vote of sitting.decisions)
      if (!vote.countsWithheld) expect(recount(vote), `${sitting.url} ${vote.item}`).toBe(vote.outcome);
    for (const vote of sitting.elections)
      if (!vote.countsWithheld && vote.method === "secret") expect(elect(vote), sitting.url).toBe(vote.elected);
  }
  const seen = (values: unknown[]) => [...new Set(values)].sort();
  expect(seen(decisions.map((vote) => vote.method))).toEqual(
    expect.arrayContaining(["no_objection", "recorded", "secret", "show_of_hands", "standing", "written"]),
  );
  expect(seen(decisions.map((vote) => vote.outcome))).toEqual(["carried", "no_quorum", "rejected"]);
  expect(decisions.some((vote) => vote.castingVote !== null)).toBe(true);
  expect(decisions.some((vote) => vote.voidedAt !== null)).toBe(true);
  expect(decisions.some((vote) => vote.countsWithheld)).toBe(true);
  expect(decisions.some((vote) => vote.recused > 0)).toBe(true);
  expect(elections.some((vote) => vote.lot !== null)).toBe(true);
});
