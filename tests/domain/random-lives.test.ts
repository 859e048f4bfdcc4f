/** Random lives of proposals, through the acts alone: whatever happens to them, the line and the table stay true. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { type Proposal, StepKind } from "#app/db/generated/client.ts";
import { appealDecision } from "#app/domain/appeals/appeal-decision.server.ts";
import { decideAppeal } from "#app/domain/appeals/decide-appeal.server.ts";
import { answerComment } from "#app/domain/comments/answer-comment.server.ts";
import { closeDiscussion } from "#app/domain/comments/close-discussion.server.ts";
import { hideComment } from "#app/domain/comments/hide-comment.server.ts";
import { postComment } from "#app/domain/comments/post-comment.server.ts";
import { restoreComment } from "#app/domain/comments/restore-comment.server.ts";
import { withdrawComment } from "#app/domain/comments/withdraw-comment.server.ts";
import { startTerm } from "#app/domain/councils/start-term.server.ts";
import { askInquiry } from "#app/domain/inquiries/ask-inquiry.server.ts";
import { settleInquiry } from "#app/domain/inquiries/settle-inquiry.server.ts";
import { assignOffice } from "#app/domain/proposals/assign-office.server.ts";
import { endPublication } from "#app/domain/proposals/end-publication.server.ts";
import { holdProposal } from "#app/domain/proposals/hold-proposal.server.ts";
import { linkAgenda } from "#app/domain/proposals/link-agenda.server.ts";
import { maskProposal } from "#app/domain/proposals/mask-proposal.server.ts";
import { passOverProposal } from "#app/domain/proposals/pass-over.server.ts";
import { promisedDay } from "#app/domain/proposals/promised-day.ts";
import { publishProposal } from "#app/domain/proposals/publish-proposal.server.ts";
import { receiveProposal } from "#app/domain/proposals/receive-proposal.server.ts";
import { referElsewhere } from "#app/domain/proposals/refer-elsewhere.server.ts";
import { returnProposal } from "#app/domain/proposals/return-proposal.server.ts";
import { reviseProposal } from "#app/domain/proposals/revise-proposal.server.ts";
import { supportProposal } from "#app/domain/proposals/support-proposal.server.ts";
import { withdrawProposal } from "#app/domain/proposals/withdraw-proposal.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { resultsPage } from "#app/domain/reports/results-page.server.ts";
import { stageCounts } from "#app/domain/reports/stage-counts.server.ts";
import { verifyHandlings, verifyTallies } from "#app/domain/reports/verify-tallies.server.ts";
import { dropProposal } from "#app/domain/responses/drop-proposal.server.ts";
import { finishProposal } from "#app/domain/responses/finish-proposal.server.ts";
import { publishResponse } from "#app/domain/responses/publish-response.server.ts";
import { reportProgress } from "#app/domain/responses/report-progress.server.ts";
import { returnResponse } from "#app/domain/responses/return-response.server.ts";
import { submitResponse } from "#app/domain/responses/submit-response.server.ts";
import { carryMatters } from "#app/domain/term-reports/carry-matters.server.ts";
import { carryingPage } from "#app/domain/term-reports/carrying-page.server.ts";
import { mergeProposal } from "#app/domain/ties/merge-proposal.server.ts";
import { splitProposal } from "#app/domain/ties/split-proposal.server.ts";
import { afterOpeningDays } from "#app/platform/holidays.server.ts";
import { addDays, dayOf, dayToColumn, fiscalYearOf } from "#app/shared/dates.ts";
import { isProblem } from "#app/shared/errors.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeAccount, makeWorld, now, viewerOf, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

type Ref = { ward: string; proposal: string };
type Life = {
  world: World;
  /** Whoever does it, at the moment of it. */
  desk: Viewer;
  manager: Viewer;
  resident: Viewer;
  office: (proposal: { officeId: string | null }) => Viewer;
  ref: Ref;
  other: Ref;
  proposal: { id: string; officeId: string | null };
  today: string;
  pick: number;
  item: string;
};

const reason = "試しの理由";
const words = { body: "公園が暗いです。", town: "ward", landmark: "", wish: "", publication: "public" } as const;
const statuses = ["will_do", "partly", "difficult", "already_done", "other_body", "consider"] as const;

const readNow = (id: string) =>
  db.proposal.findUniqueOrThrow({
    where: { id },
    select: { title: true, body: true, wish: true, landmark: true, displayName: true, revision: true },
  });

const acts: Record<string, (life: Life) => Promise<unknown>> = {
  post: ({ resident, pick }) => receiveProposal(resident, "saiwai", words, { title: `困りごと${pick}` }),
  publish: async ({ desk, ref, proposal }) =>
    publishProposal(desk, ref, { revision: (await readNow(proposal.id)).revision }),
  hold: ({ desk, ref }) => holdProposal(desk, ref, { reason }),
  takeOff: ({ desk, ref }) => endPublication(desk, ref, { reason }),
  assign: async ({ desk, ref, world, pick, today, proposal }) => {
    const dueOn = afterOpeningDays(today, 1 + (pick % 14));
    const now = await db.proposal.findUniqueOrThrow({ where: { id: proposal.id } });
    const isLater = dueOn > (promisedDay(now) ?? dueOn);
    await assignOffice(desk, ref, {
      officeId: world.saiwai.offices[pick % 2]?.id ?? "",
      dueOn,
      ...(isLater && pick % 7 ? { reason } : {}),
      note: "",
    });
  },
  giveBack: ({ office, ref, proposal }) => returnProposal(office(proposal), ref, { reason }),
  passOver: ({ desk, ref }) => passOverProposal(desk, ref, { reason }),
  toAgenda: ({ desk, ref, item }) => linkAgenda(desk, ref, { itemId: item, reason: "賛同が多いため" }),
  ask: ({ desk, ref, world, today, pick }) =>
    askInquiry(desk, ref, {
      question: "費用は",
      dueOn: afterOpeningDays(today, 4),
      officeIds: [world.saiwai.offices[pick % 2]?.id ?? ""],
      bureauIds: [],
    }),
  settle: async ({ desk, ref, proposal }) => {
    const inquiry = await db.inquiry.findFirst({ where: { proposalId: proposal.id, settledAt: null } });
    if (inquiry) await settleInquiry(desk, { ...ref, inquiry: inquiry.id }, { conclusion: "まとめ", outcome: reason });
  },
  submit: ({ office, ref, proposal, pick, today }) =>
    submitResponse(office(proposal), ref, {
      status: statuses[pick % statuses.length] ?? "will_do",
      text: "答えです。",
      reason,
      memo: "",
      nextReportOn: afterOpeningDays(today, 20),
    }),
  sendBack: ({ desk, ref }) => returnResponse(desk, ref, { reason }),
  answer: ({ desk, ref, pick }) => publishResponse(desk, ref, pick % 2 ? { passReason: reason } : {}),
  report: ({ office, ref, proposal }) => reportProgress(office(proposal), ref, { text: "進みました。" }),
  finish: ({ office, ref, proposal }) => finishProposal(office(proposal), ref, { reason }),
  drop: ({ desk, ref }) => dropProposal(desk, ref, { reason }),
  merge: ({ desk, ref, other }) => mergeProposal(desk, ref, { into: other.proposal, reason }),
  split: ({ desk, ref }) => splitProposal(desk, ref, { title: "分けた困りごと", body: "段差です。", reason }),
  revise: async ({ resident, ref, proposal, pick }) => {
    const { revision } = await readNow(proposal.id);
    const title = `直した困りごと${pick}`;
    await reviseProposal(resident, ref, { title, body: "暗いです。", wish: "", landmark: "", reason, revision });
  },
  mask: async ({ desk, ref, proposal, pick }) => {
    if (pick % 4) return;
    await maskProposal(desk, ref, { ...(await readNow(proposal.id)), title: "●", body: "●", reason });
  },
  refer: ({ desk, ref }) => referElsewhere(desk, ref, { counter: "窓口", contact: "1階", reason }),
  withdraw: ({ resident, ref }) => withdrawProposal(resident, ref, { reason }),
  comment: ({ resident, ref }) => postComment(resident, ref, { text: "そう思います。" }),
  reply: async ({ resident, ref, proposal }) => {
    const to = await db.comment.findFirst({ where: { proposalId: proposal.id, hiddenAt: null } });
    if (to) await postComment(resident, ref, { text: "わたしもです。", to: to.id });
  },
  takeBack: async ({ resident, ref, proposal, pick }) => {
    const own = { proposalId: proposal.id, hiddenAt: null, voice: "resident" as const };
    const comment = pick % 3 ? null : await db.comment.findFirst({ where: own });
    if (comment) await withdrawComment(resident, { ...ref, comment: comment.id });
  },
  answerComment: async ({ desk, ref, proposal }) => {
    const comment = await db.comment.findFirst({ where: { proposalId: proposal.id, hiddenAt: null } });
    if (comment) await answerComment(desk, { ...ref, comment: comment.id }, { text: "区からです。" });
  },
  hide: async ({ desk, ref, proposal }) => {
    const comment = await db.comment.findFirst({
      where: { proposalId: proposal.id, hiddenAt: null, voice: "resident" },
    });
    if (comment) await hideComment(desk, { ...ref, comment: comment.id }, { rule: "unrelated", reason });
  },
  restore: async ({ desk, ref, proposal }) => {
    const comment = await db.comment.findFirst({ where: { proposalId: proposal.id, hiddenAt: { not: null } } });
    if (comment) await restoreComment(desk, { ...ref, comment: comment.id }, { reason });
  },
  endTalk: ({ desk, ref, pick }) =>
    pick % 4 > 1 ? Promise.resolve() : closeDiscussion(desk, ref, { takenUp: "照明", notTakenUp: "柵" }),
  appeal: ({ resident, ref }) => appealDecision(resident, ref, { text: reason }),
  lookAgain: async ({ manager, ref, proposal, pick, today }) => {
    const appeal = await db.appeal.findFirst({ where: { proposalId: proposal.id, decidedAt: null } });
    if (!appeal) return;
    await decideAppeal(
      manager,
      { ward: ref.ward, appeal: appeal.id },
      { decision: pick % 3 ? "grant" : "keep", reason, dueOn: afterOpeningDays(today, 10) },
    );
  },
  support: ({ resident, ref }) => supportProposal(resident, ref),
  newTerm: async ({ desk, today, pick }) => {
    // The old one runs out, and another begins the day after.
    const last = await db.term.findFirstOrThrow({ orderBy: { endsOn: "desc" } });
    if (pick % 5) return;
    await db.term.update({ where: { id: last.id }, data: { endsOn: dayToColumn(addDays(today, -1)) } });
    await startTerm(desk, "saiwai", { startsOn: today, endsOn: addDays(today, 730) });
    const term = { ward: "saiwai", term: String(last.ordinal + 1) };
    const matters = (await carryingPage(desk, term)).matters.map(({ id }) => id);
    if (matters.length > 0) await carryMatters(desk, term, { proposals: matters, reason });
  },
};

const oftener = ["publish", "assign", "submit", "answer", "report"];

const step = fc.record({
  // What others build upon comes more often.
  act: fc.constantFrom(...Object.keys(acts), ...oftener, ...oftener, "drop", "drop"),
  which: fc.nat(30),
  other: fc.nat(30),
  pick: fc.nat(60),
  /** Minutes on; now and then an act that began before the last one comes after it. */
  minutes: fc.integer({ min: -3, max: 3000 }),
});

it("random lives: the line is complete and in order, everything is in the table once, counts agree with rows", async () => {
  const lived = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 80, maxLength: 110 }), async (steps) => {
      const world = await makeWorld();
      const offices = await Promise.all(
        world.saiwai.offices.map(async ({ id: officeId }, n) =>
          makeAccount(`life-office${n}`, "担当", [{ role: "office", wardId: world.saiwai.id, officeId }]),
        ),
      );
      const { session } = await makeSession(world, "draft");
      const item = (await db.agendaItem.findFirstOrThrow({ where: { sessionId: session, position: 2 } })).id;
      let time = now;
      let done = 0;
      for (const { act, which, other, pick, minutes } of [
        ...start,
        ...steps,
        ...whole(1, "endTalk", "finish"),
        ...whole(1, "drop", "appeal", "lookAgain"),
        ...whole(3, "drop", "appeal", "lookAgain"),
      ]) {
        time = new Date(time.getTime() + minutes * 60_000);
        const all = await db.proposal.findMany({ orderBy: [{ receivedAt: "asc" }, { number: "asc" }] });
        const chosen = which === newest ? all.at(-1) : all[which % Math.max(1, all.length)];
        const another = all[other % Math.max(1, all.length)];
        if (!chosen && act !== "post") continue;
        const staff = await Promise.all(offices.map((account) => viewerOf(account, time)));
        const keyOf = (p: typeof chosen): Ref => ({ ward: "saiwai", proposal: p ? `${p.fiscalYear}-${p.number}` : "" });
        const life: Life = {
          world,
          desk: await world.viewer("secretariat", time),
          manager: await world.viewer("manager", time),
          resident: await world.viewer("resident", time),
          office: ({ officeId }) =>
            staff[world.saiwai.offices.findIndex(({ id }) => id === officeId)] ?? (staff[0] as Viewer),
          ref: keyOf(chosen),
          other: keyOf(another),
          proposal: chosen ?? { id: "", officeId: null },
          today: dayOf(time),
          pick,
          item,
        };
        try {
          await acts[act]?.(life);
          done += 1;
        } catch (error) {
          // What the rules refuse is part of life; anything else is a fault.
          if (!isProblem(error)) throw error;
        }
      }
      expect(done).toBeGreaterThan(10);
      await check(world, time);
      for (const { kind } of await db.proposalStep.findMany({ select: { kind: true } })) lived.add(kind);
    }),
    { numRuns: 16, seed: 20261128, endOnFailure: true },
  );
  // Lives in which nothing happened would prove nothing.
  expect(Object.keys(StepKind).filter((kind) => !lived.has(kind) && kind !== "urgent")).toEqual([]);
}, 240_000);

const newest = -1;

/** And one life that goes its whole way, among the others. */
const whole = (pick: number, ...end: string[]) =>
  ["post", "publish", "assign", "comment", "submit", "answer", "report", ...end].map((act) => ({
    act,
    which: newest,
    other: 0,
    pick,
    minutes: 60,
  }));

/** So that there is something to live with. */
const start = Array.from({ length: 4 }, (_, pick) => ({ act: "post", which: 0, other: 0, pick, minutes: 1 }));

async function check(world: World, time: Date) {
  const anybody = await world.viewer("anonymous", time);
  const proposals = await db.proposal.findMany({
    include: {
      steps: { orderBy: { position: "asc" } },
      responses: { where: { publishedAt: { not: null } } },
      progress: true,
      assignments: true,
      passes: true,
      links: true,
      tiesFrom: true,
      inquiries: true,
      appeals: true,
    },
  });
  for (const proposal of proposals) {
    const { steps } = proposal;
    const count = (...kinds: string[]) => steps.filter(({ kind }) => kinds.includes(kind)).length;
    // Nothing is left out, and nothing is there that did not happen.
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
    expect(steps[0]?.kind).toBe("received");
    expect(count("answered")).toBe(proposal.responses.length);
    expect(count("progressed")).toBe(proposal.progress.length);
    // A later day for the same office is a step of its own; for another, it follows the change.
    const justLater = steps.filter(
      ({ kind, at }, index) =>
        kind === "postponed" &&
        steps[index + 1]?.kind !== "merged" &&
        !(steps[index - 1]?.kind === "assigned" && steps[index - 1]?.at.getTime() === at.getTime()),
    );
    expect(count("assigned") + justLater.length).toBe(proposal.assignments.length);
    expect(steps.every(({ kind, reason: why }) => kind !== "postponed" || why)).toBe(true);
    expect(count("passed_over")).toBe(proposal.passes.length);
    expect(count("inquired")).toBe(proposal.inquiries.length);
    const reopened = await db.appeal.count({ where: { proposalId: proposal.id, subject: "answer", isGranted: true } });
    expect(count("appealed")).toBe(proposal.appeals.filter(({ subject }) => subject !== "comment").length);
    expect(count("appeal_kept", "appeal_granted")).toBe(
      proposal.appeals.filter(({ subject, decidedAt }) => subject !== "comment" && decidedAt).length,
    );
    // An appeal that is granted opens again what was dropped; nothing else does.
    const ends = count("finished", "dropped", "referred", "withdrawn", "merged") - (proposal.endedAt ? 1 : 0);
    expect(ends).toBeGreaterThanOrEqual(0);
    expect(ends).toBeLessThanOrEqual(reopened);
    const opinions = await db.comment.count({
      where: { proposalId: proposal.id, hiddenAt: null, voice: { not: "ward" } },
    });
    expect(proposal.commentCount).toBe(opinions);
    expect(count("split_off")).toBe(proposal.tiesFrom.filter(({ kind }) => kind === "split").length);
    // No answer without a sitting or the reason why there was none.
    if (proposal.responses.length > 0) expect(proposal.passes.length + proposal.links.length).toBeGreaterThan(0);
    const days = steps.map(({ at }) => at.getTime());
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    const shownOff = steps.filter(({ kind }) => kind === "published").length;
    const takenOff = steps.filter(({ kind }) => kind === "publication_ended").length;
    expect(shownOff - takenOff).toBe(proposal.publishedAt ? 1 : 0);
    if (proposal.publishedAt) await checkPage(anybody, proposal);
  }
  await checkTable(anybody, world, proposals);
}

type Stored = { fiscalYear: number; number: number; endedAt: Date | null; ending: string | null };

async function checkPage(anybody: Viewer, proposal: Stored) {
  const page = await proposalPage(anybody, { ward: "saiwai", proposal: `${proposal.fiscalYear}-${proposal.number}` });
  const past = page.steps.filter(({ state }) => state !== "ahead");
  const days = past.map(({ at }) => at?.getTime() ?? 0);
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  // One of them is 「いま」, unless all is over; where it was merged, the other's life goes on here.
  const isOver = proposal.endedAt !== null && proposal.ending !== "merged";
  if (proposal.ending !== "merged") expect(past.filter(({ state }) => state === "now").length).toBe(isOver ? 0 : 1);
  expect(past.every(({ at, sentence }) => at !== null && sentence !== "")).toBe(true);
  if (isOver) expect(page.steps.at(-1)?.state).toBe("done");
}

async function checkTable(anybody: Viewer, world: World, proposals: Proposal[]) {
  const comments = await db.comment.findMany({ include: { proposal: true } });
  const thisYear = fiscalYearOf(dayOf(anybody.now));
  const years = Array.from({ length: thisYear - 2026 + 1 }, (_, n) => 2026 + n);
  const listed: string[] = [];
  let counted = 0;
  let received = 0;
  for (const year of years) {
    const page = await resultsPage(anybody, "saiwai", new URLSearchParams(`year=${year}&all=1`));
    listed.push(...page.rows.map(({ id }) => id));
    counted += page.paging.total;
    const { counts } = page;
    expect(counts.answered + counts.withdrawn + counts.inTime + counts.late).toBe(counts.received);
    received += counts.received;
    const open = proposals.filter((one) => one.fiscalYear === year && !one.answeredAt && !one.endedAt);
    const late = open.filter((one) => (one.officeDueOn ?? one.answerBy) < dayToColumn(dayOf(anybody.now)));
    expect([counts.late, counts.inTime + counts.late]).toEqual([late.length, open.length]);
  }
  const shown = [
    ...proposals.filter(({ publishedAt }) => publishedAt).map(({ id }) => id),
    ...comments
      .filter(({ hiddenAt, voice, proposal }) => !hiddenAt && voice !== "ward" && proposal.publishedAt)
      .map(({ id }) => id),
  ];
  expect(listed.toSorted()).toEqual(shown.toSorted());
  expect(counted).toBe(listed.length);
  expect(received).toBe(proposals.length);
  expect(await verifyTallies()).toEqual([]);
  expect(await verifyHandlings()).toEqual([]);
  const stages = await stageCounts(world.saiwai.id);
  const published = proposals.filter(({ publishedAt }) => publishedAt).length;
  expect(Object.values(stages).reduce((sum, count) => sum + count, 0)).toBe(published);
}
