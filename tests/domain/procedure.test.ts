/** What a chair cannot do wrongly: each refused by the server in its own words, and the page says why, by which rule, and what next. */
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import { startAgendaItem } from "#app/domain/agenda/start-item.server.ts";
import { withdrawRecusal } from "#app/domain/agenda/withdraw-recusal.server.ts";
import { approveWithoutObjection } from "#app/domain/ballots/approve-without-objection.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { openElection } from "#app/domain/ballots/open-election.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { proposeAmendment } from "#app/domain/ballots/propose-amendment.server.ts";
import { voidVote } from "#app/domain/ballots/void-vote.server.ts";
import { runPage } from "#app/domain/desk/run-page.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { endRecess } from "#app/domain/sessions/end-recess.server.ts";
import { lapseSession } from "#app/domain/sessions/lapse-session.server.ts";
import { leaveMember } from "#app/domain/sessions/leave-member.server.ts";
import { startRecess } from "#app/domain/sessions/start-recess.server.ts";
import { takeChair } from "#app/domain/sessions/take-chair.server.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeWorld, now, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
let chair: Viewer;
const id = (place: number) => world.council.members[place] ?? "";
const item = () => ({ ...ref, item: "2" });
const hands = { motion: "照明を加えること", method: "show_of_hands" } as const;
const loseQuorum = async () => {
  for (const place of [9, 10, 11]) await leaveMember(chair, ref, { memberId: id(place) });
};
const open = async () => ({ ...ref, vote: (await openVote(chair, item(), hands)).id });

beforeEach(async () => {
  world = await makeWorld();
  ref = await makeSession(world, "open");
  chair = await world.viewer("chair");
});

describe("the chair is refused", () => {
  const cases: [string, () => Promise<unknown>, string][] = [
    [
      "a vote without a quorum",
      async () => loseQuorum().then(() => openVote(chair, item(), hands)),
      "必要な10名に1名足りません",
    ],
    [
      "異議なし without a quorum",
      async () => loseQuorum().then(() => approveWithoutObjection(chair, item())),
      "採決できません",
    ],
    [
      "an election without a quorum",
      async () => loseQuorum().then(() => openElection(chair, item(), { post: "chair", way: "free" })),
      "採決できません",
    ],
    [
      "了承 without a quorum",
      async () => loseQuorum().then(() => settleAgendaItem(chair, item(), { result: "noted", memo: "" })),
      "決められません",
    ],
    [
      "a vote while those in the room rest",
      async () => startRecess(chair, ref, {}).then(() => openVote(chair, item(), hands)),
      "休憩しています",
    ],
    [
      "another vote beside one that is open",
      async () => open().then(() => openVote(chair, item(), hands)),
      "先に結果を出してください",
    ],
    [
      "another item while one is voted on",
      async () => open().then(() => startAgendaItem(chair, { ...ref, item: "3" })),
      "議題2の採決が終わっていません",
    ],
    ["a recess in the middle of a vote", async () => open().then(() => startRecess(chair, ref, {})), "採決の途中です"],
    [
      "handing over the chair in the middle of a vote",
      async () => open().then(() => takeChair(chair, ref, { memberId: id(1), time: "10:00" })),
      "採決の途中です",
    ],
    [
      "leading an item the chair is recused from",
      async () =>
        recuseMember(chair, item(), { memberId: id(0), reason: "利害" }).then(() => openVote(chair, item(), hands)),
      "進行する委員がこの議題から除斥されています",
    ],
    [
      "the motion before its amendment",
      async () => {
        await proposeAmendment(chair, item(), { text: "5か所に改める" });
        const original = await db.motion.findFirstOrThrow({ where: { kind: "original" } });
        await openVote(chair, item(), { ...hands, motionId: original.id });
      },
      "先に修正案を採決してください",
    ],
    [
      "more hands than there are members",
      async () => countVote(chair, await open(), { for: 9, against: 4 }),
      "1名多くなっています",
    ],
    [
      "a recusal after the count",
      async () => {
        await countVote(chair, await open(), { for: 12, against: 0 });
        await recuseMember(chair, item(), { memberId: id(5), reason: "利害" });
      },
      "採決が終わった後に除斥はできません",
    ],
    [
      "taking back a recusal once a vote was opened with it",
      async () => {
        await recuseMember(chair, item(), { memberId: id(5), reason: "利害" });
        await open();
        await withdrawRecusal(chair, item(), { memberId: id(5) });
      },
      "採決が始まっています",
    ],
    [
      "closing in the middle of a vote",
      async () => open().then(() => closeSession(chair, ref, { time: "10:00" })),
      "結果を出してから閉会してください",
    ],
    [
      "closing with a matter that has no result",
      async () => closeSession(chair, ref, { time: "10:00" }),
      "議題2に結果がありません",
    ],
    [
      "流会 of a sitting that is valid",
      async () => lapseSession(chair, ref, { time: "10:00" }),
      "会議は成立しています",
    ],
    [
      "handing over before the last count",
      async () => {
        const vote = await open();
        const at = (minutes: number) => world.viewer("chair", new Date(now.getTime() + minutes * 60_000));
        await countVote(await at(30), vote, { for: 11, against: 0 });
        await takeChair(await at(60), ref, { memberId: id(1), time: "10:20" });
      },
      "採決の人数を数えています",
    ],
    ["leaving the room while presiding", async () => leaveMember(chair, ref, { memberId: id(0) }), "進行しています"],
    ["going on where nobody rests", async () => endRecess(chair, ref, {}), "休憩していません"],
  ];

  it.each(cases)("%s", async (_, act, sentence) => {
    await expect(act()).rejects.toThrow(sentence);
  });
});

describe("the page", () => {
  it("says why, by which sentence of which rules, and what may be done instead", async () => {
    await startAgendaItem(chair, item());
    expect((await runPage(chair, ref)).hindrance).toBeNull();
    await loseQuorum();
    const { hindrance } = await runPage(chair, ref);
    expect(hindrance).toMatchObject({
      rule: "会議は、現員（いま在任している委員）の半数以上が出席すると成立します。",
      instead: ["recess", "carry-over", "adjourn"],
    });
    expect(hindrance?.source).toContain("第1版");
  });

  it("gives the words to read out by the rule's own sense of a tie, and takes them back with the vote", async () => {
    const vote = await open();
    await countVote(chair, vote, { for: 5, against: 5 });
    const { declared } = await runPage(chair, ref);
    expect(declared).toMatchObject({ isDeclared: false, counts: "賛成5名・反対5名・棄権2名" });
    expect(declared?.words).toBe("「挙手少数です。よって、議題2は否決されました。」");
    await voidVote(await world.viewer("secretariat"), vote, { reason: "数え直すため" });
    expect((await runPage(chair, ref)).declared).toBeNull();
    await approveWithoutObjection(chair, item(), {});
    expect((await runPage(chair, ref)).declared).toMatchObject({ isDeclared: true });
  });

  it("sends a recused chair to hand over", async () => {
    await startAgendaItem(chair, item());
    await recuseMember(chair, item(), { memberId: id(0), reason: "利害" });
    expect((await runPage(chair, ref)).hindrance).toMatchObject({ instead: ["hand-over"] });
    await takeChair(chair, ref, { memberId: id(1), time: "10:00" });
    expect((await runPage(await world.viewer("secretariat"), ref)).hindrance).toBeNull();
  });
});
