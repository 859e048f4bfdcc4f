/** Everything that has states, brought into each of them through the acts. */
import { db } from "#app/db/client.server.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import { giveApproval } from "#app/domain/approvals/give-approval.server.ts";
import { requestApproval } from "#app/domain/approvals/request-approval.server.ts";
import { returnApproval } from "#app/domain/approvals/return-approval.server.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { countElection } from "#app/domain/ballots/count-election.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { countWrittenVote } from "#app/domain/ballots/count-written-vote.server.ts";
import { divideMotion } from "#app/domain/ballots/divide-motion.server.ts";
import { openElection } from "#app/domain/ballots/open-election.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { openWrittenVote } from "#app/domain/ballots/open-written-vote.server.ts";
import { proposeAmendment } from "#app/domain/ballots/propose-amendment.server.ts";
import { voidVote } from "#app/domain/ballots/void-vote.server.ts";
import { withdrawMotion } from "#app/domain/ballots/withdraw-motion.server.ts";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { publishMinutes } from "#app/domain/minutes/publish-minutes.server.ts";
import { requestConfirmation } from "#app/domain/minutes/request-confirmation.server.ts";
import { requestCorrection } from "#app/domain/minutes/request-correction.server.ts";
import { closeScoring } from "#app/domain/scorings/close-scoring.server.ts";
import { openScoring } from "#app/domain/scorings/open-scoring.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { leaveMember } from "#app/domain/sessions/leave-member.server.ts";
import { askToSpeak } from "#app/domain/speeches/ask-to-speak.server.ts";
import { callSpeaker } from "#app/domain/speeches/call-speaker.server.ts";
import { withdrawRequest } from "#app/domain/speeches/withdraw-request.server.ts";
import { addDays, dayToColumn } from "#app/shared/dates.ts";
import { layDown } from "./lay-down.ts";
import { today, type World } from "./make.ts";
import type { Given, Ids } from "./matrix-row.ts";
import { makeProposal, makeSession, type ProposalStage, type SessionState } from "./sittings.ts";

const sitting =
  (state: SessionState): Given =>
  async (world) => ({ ...(await makeSession(world, state)), member: world.council.members[5] ?? "" });

export const sittings = {
  draft: sitting("draft"),
  announced: sitting("announced"),
  open: sitting("open"),
  closed: sitting("closed"),
  cancelled: sitting("cancelled"),
  postponed: sitting("postponed"),
};

type VoteEnd = "open" | "tie" | "decided" | "set aside" | "sitting closed";

const voting =
  (method: "recorded" | "show_of_hands" | "secret", end: VoteEnd): Given =>
  async (world) => {
    const ids = await sitting("open")(world);
    const desk = await world.viewer("secretariat");
    const ref = { ward: "saiwai", session: ids.session ?? "" };
    const { id } = await openVote(desk, { ...ref, item: "2" }, { motion: "照明を加えること", method });
    const vote = { ...ref, vote: id };
    const hands = end === "tie" ? { for: 6, against: 6 } : { for: 12, against: 0 };
    if (end === "set aside") await voidVote(desk, vote, { reason: "数え間違いのため" });
    else if (end !== "open") await countVote(desk, vote, method === "show_of_hands" ? hands : {});
    if (end === "sitting closed") await closeSession(desk, ref, { time: "10:00" });
    return { ...ids, vote: id };
  };

/** A vote on the second item of an open sitting, and after the sitting closed. */
export const votes = {
  open: voting("recorded", "open"),
  tie: voting("show_of_hands", "tie"),
  decided: voting("show_of_hands", "decided"),
  "set aside": voting("show_of_hands", "set aside"),
  "sitting closed": voting("show_of_hands", "sitting closed"),
};

export const recordedVotes = {
  open: voting("recorded", "open"),
  counted: voting("recorded", "decided"),
  "set aside": voting("recorded", "set aside"),
  "sitting closed": voting("recorded", "sitting closed"),
};

const onPaper: Given = async (world) => {
  const ids = await sitting("open")(world);
  const ref = { ward: "saiwai", session: ids.session ?? "", item: "2" };
  const input = { motion: "案", method: "secret", isOnPaper: "on" } as const;
  return { ...ids, vote: (await openVote(await world.viewer("secretariat"), ref, input)).id };
};

export const secretVotes = {
  open: voting("secret", "open"),
  counted: voting("secret", "decided"),
  "set aside": voting("secret", "set aside"),
  "sitting closed": voting("secret", "sitting closed"),
  "on paper": onPaper,
};

/** A choice the secretariat entered for a member, waiting for a second person. */
export const enteredBallot: Given = async (world) => {
  const ids = await votes.open(world);
  const ref = { ward: "saiwai", session: ids.session ?? "", vote: ids.vote ?? "" };
  await castBallot(await world.viewer("secretariat"), ref, { choice: "for", memberId: ids.member ?? "" });
  return ids;
};

const motion =
  (end: "amended" | "withdrawn" | "decided" | "sitting closed"): Given =>
  async (world) => {
    const ids = await sitting("open")(world);
    const desk = await world.viewer("secretariat");
    const ref = { ward: "saiwai", session: ids.session ?? "", item: "2" };
    const { id } = await proposeAmendment(desk, ref, { text: "3か所を5か所に改める" });
    if (end === "withdrawn") await withdrawMotion(desk, { ...ref, motion: id }, { reason: "申出による" });
    if (end === "decided") {
      const vote = await openVote(desk, ref, { motionId: id, motion: "案", method: "show_of_hands" });
      await countVote(desk, { ...ref, vote: vote.id }, { for: 12, against: 0 });
    }
    if (end === "sitting closed") await closeSession(desk, ref, { time: "10:00", adjournReason: "時間がないため" });
    return { ...ids, motion: id };
  };

/** An amendment to the second item of an open sitting. */
export const motions = {
  amended: motion("amended"),
  withdrawn: motion("withdrawn"),
  decided: motion("decided"),
  "sitting closed": motion("sitting closed"),
};

export const divided: Given = async (world) => {
  const ids = await sitting("open")(world);
  const ref = { ward: "saiwai", session: ids.session ?? "", item: "2" };
  await divideMotion(await world.viewer("secretariat"), ref, { parts: ["北の道", "南の道"] });
  return ids;
};

const speech =
  (end: "waiting" | "called" | "taken back" | "sitting closed"): Given =>
  async (world) => {
    const ids = await sitting("open")(world);
    const desk = await world.viewer("secretariat");
    const ref = { ward: "saiwai", session: ids.session ?? "" };
    await askToSpeak(await world.viewer("member"), ref, {});
    const request = (await db.speechRequest.findFirstOrThrow()).id;
    if (end === "called") await callSpeaker(desk, { ...ref, request });
    if (end === "taken back") await withdrawRequest(desk, { ...ref, request });
    if (end === "sitting closed") await closeSession(desk, ref, { time: "10:00", adjournReason: "時間がないため" });
    return { ...ids, request };
  };

const written =
  (end: "open" | "replied" | "tie" | "decided" | "set aside"): Given =>
  async (world) => {
    await layDown(world, { writtenVotes: true });
    const ids = await sitting("announced")(world);
    const desk = await world.viewer("secretariat");
    const ref = { ward: "saiwai", session: ids.session ?? "" };
    const input = { motion: "照明を加えること", closesOn: addDays(today, 5), reason: "次の会議の前に決めるため" };
    const { id } = await openWrittenVote(desk, { ...ref, item: "2" }, input);
    const vote = { ...ref, vote: id };
    const members = world.council.members;
    if (end === "set aside") await voidVote(desk, vote, { reason: "誤り" });
    else if (end !== "open") {
      // An even number replies for a tie only if one of nineteen abstains; under these rules that is no tie at all.
      const replying = end === "tie" ? members.slice(0, 18) : members;
      for (const [place, memberId] of replying.entries())
        await castBallot(desk, vote, { memberId, choice: end === "tie" && place % 2 === 1 ? "against" : "for" });
    }
    const over = { ...desk, now: new Date(desk.now.getTime() + 6 * 86_400_000) };
    if (end === "tie" || end === "decided") await countWrittenVote(over, vote);
    return { ...ids, vote: id };
  };

/** An item of an announced sitting decided in writing. */
export const writtenVotes = {
  open: written("open"),
  replied: written("replied"),
  tie: written("tie"),
  decided: written("decided"),
  "set aside": written("set aside"),
};

/** The second item of a sitting whose body may decide in writing. */
export const writableItems = {
  announced: async (world: World) => {
    await layDown(world, { writtenVotes: true });
    return sitting("announced")(world);
  },
  cancelled: async (world: World) => {
    await layDown(world, { writtenVotes: true });
    return sitting("cancelled")(world);
  },
  "not in the rules": sitting("announced"),
  open: sitting("open"),
  closed: sitting("closed"),
  "being voted": written("open"),
  decided: written("decided"),
};

const scoring =
  (isClosed: boolean): Given =>
  async (world) => {
    const ids = await sitting("open")(world);
    const ref = { ward: "saiwai", session: ids.session ?? "", item: "2" };
    const desk = await world.viewer("secretariat");
    await openScoring(desk, ref, { candidates: ["公園の照明", "通学路"], criteria: ["緊急性"] });
    if (isClosed) await closeScoring(desk, ref);
    return ids;
  };

export const scorings = { open: scoring(false), closed: scoring(true) };

const election =
  (end: "open" | "on paper" | "tie" | "elected" | "set aside" | "sitting closed"): Given =>
  async (world) => {
    const ids = await sitting("open")(world);
    const desk = await world.viewer("secretariat");
    const ref = { ward: "saiwai", session: ids.session ?? "" };
    const [first = "", second = ""] = world.council.members.slice(2, 4);
    const input = { post: "vice_chair", way: "candidacy", candidateIds: [first, second] } as const;
    const isOnPaper = end === "open" ? undefined : ("on" as const);
    await db.memberPost.updateMany({ where: { post: "vice_chair" }, data: { endedOn: dayToColumn(today) } });
    const { id } = await openElection(
      desk,
      { ...ref, item: "2" },
      { ...input, candidateIds: [...input.candidateIds], isOnPaper },
    );
    const vote = { ...ref, vote: id };
    const even = { votes: { [first]: 6, [second]: 6 } };
    if (end === "tie") await countElection(desk, vote, even);
    if (end === "elected" || end === "sitting closed")
      await countElection(desk, vote, { votes: { [first]: 7, [second]: 5 } });
    if (end === "set aside") await voidVote(desk, vote, { reason: "誤り" });
    if (end === "sitting closed") await closeSession(desk, ref, { time: "10:00" });
    return { ...ids, vote: id, candidate: first };
  };

/** An election of a vice chair between two members. */
export const elections = {
  open: election("open"),
  "on paper": election("on paper"),
  tie: election("tie"),
  elected: election("elected"),
  "set aside": election("set aside"),
  "sitting closed": election("sitting closed"),
};

/** A member who asked to speak in an open sitting. */
export const speeches = {
  waiting: speech("waiting"),
  called: speech("called"),
  "taken back": speech("taken back"),
  "sitting closed": speech("sitting closed"),
};

const recusal =
  (isVoting: boolean): Given =>
  async (world) => {
    const ids = await sitting("open")(world);
    const ref = { ward: "saiwai", session: ids.session ?? "", item: "2" };
    const desk = await world.viewer("secretariat");
    await recuseMember(desk, ref, { memberId: ids.member ?? "", reason: "利害" });
    if (isVoting) await openVote(desk, ref, { motion: "案", method: "recorded" });
    return ids;
  };

export const recusals = { recused: recusal(false), "being voted": recusal(true) };

/** Opened below the quorum, to wait for members. */
export const waitingForQuorum: Given = async (world) => {
  const ids = await sitting("open")(world);
  const ref = { ward: "saiwai", session: ids.session ?? "" };
  const desk = await world.viewer("secretariat");
  for (const place of [9, 10, 11])
    await leaveMember(desk, ref, { memberId: world.council.members[place] ?? "", time: "10:00" });
  return ids;
};

const noted: Given = async (world) => {
  const ids = await sitting("open")(world);
  const ref = { ward: "saiwai", session: ids.session ?? "", item: "2" };
  await settleAgendaItem(await world.viewer("secretariat"), ref, { result: "noted", memo: "" });
  return ids;
};

/** The second item of an agenda: in a sitting of every state, and through its vote. */
export const items = {
  ...sittings,
  settled: noted,
  "being voted": votes.open,
  tie: votes.tie,
  voted: votes.decided,
  "vote set aside": votes["set aside"],
};

const proposal =
  (stage: ProposalStage): Given =>
  async (world) => {
    const { id, ref } = await makeProposal(world, stage);
    return { id, proposal: ref.proposal };
  };

export const proposals = {
  received: proposal("received"),
  held: proposal("held"),
  "for the ward only": proposal("ward-only"),
  published: proposal("published"),
  assigned: proposal("assigned"),
  submitted: proposal("submitted"),
  answered: proposal("answered"),
  "in progress": proposal("in-progress"),
  done: proposal("done"),
  dropped: proposal("dropped"),
  referred: proposal("referred"),
  withdrawn: proposal("withdrawn"),
  merged: proposal("merged"),
};

const stages = ["none", "drafted", "asked", "corrected", "approved", "published"] as const;
type Stage = (typeof stages)[number];

export const minutesAt =
  (stage: Stage): Given =>
  async (world: World): Promise<Ids> => {
    const ref = await makeSession(world, "closed");
    const desk = await world.viewer("secretariat");
    const reached = (wanted: Stage) => stages.indexOf(stage) >= stages.indexOf(wanted);
    if (reached("drafted")) await draftMinutes(desk, ref);
    const statement = reached("drafted") ? await db.statement.findFirstOrThrow() : null;
    if (reached("asked")) await requestConfirmation(desk, ref, { confirmBy: addDays(today, 7) });
    let correction = "";
    if (stage === "corrected") {
      const words = { statementId: statement?.id, text: "直してください。" };
      await requestCorrection(await world.viewer("member"), ref, words);
      correction = (await db.correctionRequest.findFirstOrThrow()).id;
    }
    if (reached("approved"))
      await approveMinutes(await world.viewer("chair"), ref, { earlyReason: "全員の返事があったため" });
    if (reached("published")) await publishMinutes(desk, ref, {});
    return { ...ref, statement: statement?.id ?? "", correction };
  };

export const minutes = {
  "not begun": minutesAt("none"),
  drafted: minutesAt("drafted"),
  asked: minutesAt("asked"),
  "a request waits": minutesAt("corrected"),
  approved: minutesAt("approved"),
  published: minutesAt("published"),
};

const approval =
  (end: "waiting" | "given" | "returned"): Given =>
  async (world) => {
    const { id } = await makeProposal(world, "received");
    await requestApproval(await world.viewer("secretariat"), "saiwai", { subject: "proposal", subjectId: id });
    const request = (await db.approvalRequest.findFirstOrThrow()).id;
    const ref = { ward: "saiwai", request };
    if (end === "given") await giveApproval(await world.viewer("manager"), ref);
    if (end === "returned") await returnApproval(await world.viewer("manager"), ref, { reason: "理由が足りないため" });
    return { request, proposal: id };
  };

export const approvals = { waiting: approval("waiting"), given: approval("given"), returned: approval("returned") };
