/** One ward with something behind every address, and marks in everything that is closed. */
import { db } from "#app/db/client.server.ts";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import { appealHiding } from "#app/domain/appeals/appeal-hiding.server.ts";
import { requestApproval } from "#app/domain/approvals/request-approval.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { openWrittenVote } from "#app/domain/ballots/open-written-vote.server.ts";
import { proposeAmendment } from "#app/domain/ballots/propose-amendment.server.ts";
import { applyForSeat } from "#app/domain/calls/apply-for-seat.server.ts";
import { draftCall } from "#app/domain/calls/draft-call.server.ts";
import { publishCall } from "#app/domain/calls/publish-call.server.ts";
import { hideComment } from "#app/domain/comments/hide-comment.server.ts";
import { postComment } from "#app/domain/comments/post-comment.server.ts";
import { reportComment } from "#app/domain/comments/report-comment.server.ts";
import { shareDraft } from "#app/domain/drafting/share-draft.server.ts";
import { enterDraw } from "#app/domain/draws/enter-draw.server.ts";
import { holdDraw } from "#app/domain/draws/hold-draw.server.ts";
import { startDraw } from "#app/domain/draws/start-draw.server.ts";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { beginImport } from "#app/domain/minutes/begin-import.server.ts";
import { correctMinutes } from "#app/domain/minutes/correct-minutes.server.ts";
import { decideCorrection } from "#app/domain/minutes/decide-correction.server.ts";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { publishMinutes } from "#app/domain/minutes/publish-minutes.server.ts";
import { redactStatement } from "#app/domain/minutes/redact-statement.server.ts";
import { requestConfirmation } from "#app/domain/minutes/request-confirmation.server.ts";
import { requestCorrection } from "#app/domain/minutes/request-correction.server.ts";
import { writeStatement } from "#app/domain/minutes/write-statement.server.ts";
import { enterObserver } from "#app/domain/observers/enter-observer.server.ts";
import { offerHelp } from "#app/domain/offers/offer-help.server.ts";
import { writeResidentOpinion } from "#app/domain/opinions/write-resident-opinion.server.ts";
import { addPapers } from "#app/domain/papers/add-papers.server.ts";
import { addPlanItem } from "#app/domain/plans/add-plan-item.server.ts";
import { enterProject } from "#app/domain/projects/enter-project.server.ts";
import { addPhotos } from "#app/domain/proposals/add-photos.server.ts";
import { linkAgenda } from "#app/domain/proposals/link-agenda.server.ts";
import { reviseProposal } from "#app/domain/proposals/revise-proposal.server.ts";
import { writeNote } from "#app/domain/proposals/write-note.server.ts";
import { reportProgress } from "#app/domain/responses/report-progress.server.ts";
import { openScoring } from "#app/domain/scorings/open-scoring.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { openSession } from "#app/domain/sessions/open-session.server.ts";
import { addChapter } from "#app/domain/term-reports/add-chapter.server.ts";
import { handOverReport } from "#app/domain/term-reports/hand-over-report.server.ts";
import { writeRecommendation } from "#app/domain/term-reports/write-recommendation.server.ts";
import { writeReport } from "#app/domain/term-reports/write-report.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { addDays } from "#app/shared/dates.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { asUpload, smallPdf } from "#prisma/seed/papers.ts";
import { makeInquiry } from "./inquiries.ts";
import { makeAccount, makeWorld, now, type RoleKey, today, viewerOf, type World } from "./make.ts";
import { projectContent } from "./matrix-projects.ts";
import { makePart } from "./parts.ts";
import { smallPhoto } from "./pictures.ts";
import { makeProposal, withLastMinutes } from "./sittings.ts";

export type FullWard = Awaited<ReturnType<typeof fullWard>>;

const twentyDays = 20 * 86_400_000;
const marks = [
  "CLOSED-DRAFT",
  "CLOSED-ITEM",
  "CLOSED-PAPER",
  "CLOSED-NOTE",
  "CLOSED-COMMENT",
  "CLOSED-WORDS",
  "CLOSED-SPEECH",
  "CLOSED-ENTRANT",
  "CLOSED-OBSERVER",
  "CLOSED-OPINION",
  "CLOSED-APPLICANT",
  "CLOSED-CALL",
  "CLOSED-REPORT",
  "CLOSED-REVISION",
  "CLOSED-MOTION",
  "CLOSED-INQUIRY",
  "CLOSED-REDACTED",
];

const hiddenAs = { rule: "personal", reason: "名前があるため" } as const;

export async function fullWard() {
  const world = await makeWorld({ observerEntry: "registration_first", residentOpinions: true, writtenVotes: true });
  const desk = await world.viewer("secretariat");
  const { ref: proposal, id: proposalId } = await makeProposal(world, "answered");
  const { id: held } = await makeProposal(world, "held", "CLOSED-WORDS 載せない声");
  await db.proposal.update({ where: { id: held }, data: { accountId: null } });
  const { ref: waiting } = await makeProposal(world, "submitted");
  const asked = await makeInquiry(world, "answered");
  const done = await doneAbout(world, proposal);
  await offerHelp(await world.viewer("member"), proposal, { words: "土曜なら手伝えます。", mayPass: "on" });
  await db.coProposer.create({
    data: { proposalId, accountId: world.accounts.member, displayName: "幸委員", joinedAt: now },
  });
  const offer = (await db.helpOffer.findFirstOrThrow()).id;
  const leave = "a".repeat(43);
  await db.accountToken.create({
    data: {
      purpose: "leave",
      accountId: world.accounts.resident,
      secretHash: sha256(leave),
      createdAt: now,
      expiresAt: new Date(now.getTime() + twentyDays),
    },
  });
  await writeNote(desk, proposal, { text: "CLOSED-NOTE" });
  await postComment(await world.viewer("resident"), proposal, { text: "そう思います。" });
  const comment = (await db.comment.findFirstOrThrow()).id;
  await postComment(await world.viewer("member"), proposal, { text: "CLOSED-COMMENT" });
  const hidden = await db.comment.findFirstOrThrow({ where: { text: "CLOSED-COMMENT" } });
  await hideComment(desk, { ...proposal, comment: hidden.id }, hiddenAs);
  const { id: hiddenOwn } = await postComment(await world.viewer("resident"), proposal, {
    text: "見えなくした自分の意見",
  });
  await hideComment(await world.viewer("manager"), { ...proposal, comment: hiddenOwn }, hiddenAs);
  await reportComment(await world.viewer("member"), { ...proposal, comment }, { rule: "abuse", note: "CLOSED-NOTE" });
  const { id: appeal } = await appealHiding(
    await world.viewer("resident"),
    { ...proposal, comment: hiddenOwn },
    { text: "見直してください。" },
  );
  const { ref: another } = await makeProposal(world, "assigned", "直している提案");
  const owner = await world.viewer("resident");
  await reviseProposal(owner, another, {
    title: "CLOSED-REVISION",
    body: "直しました。",
    wish: "",
    landmark: "",
    reason: "誤り",
    revision: 1,
  });
  const revision = (await db.proposalRevision.findFirstOrThrow()).id;
  const { id: shared } = await shareDraft(owner, "saiwai", {
    title: "一緒に書く下書き",
    body: "下書きです。",
    town: "ward",
    landmark: "",
    wish: "",
    publication: "public",
  });
  const picture = asUpload("CLOSED-PICTURE.png", Buffer.from(smallPhoto, "base64"));
  await addPhotos(owner, another, [picture]);
  const photo = (await db.proposalPhoto.findFirstOrThrow()).id;
  await requestApproval(desk, "saiwai", { subject: "proposal", subjectId: proposalId });
  const request = (await db.approvalRequest.findFirstOrThrow()).id;
  const past = await sitting(world, 0, proposal);
  const minutes = await minutesOf(world, past);
  const running = await sitting(world, 0, proposal);
  await open(world, running.session);
  const second = { ward: "saiwai", session: running.session, item: "2" };
  const { id: motion } = await proposeAmendment(desk, second, { text: "3か所を5か所に改める" });
  const { id: vote } = await openVote(desk, second, { motionId: motion, motion: "案", method: "recorded" });
  const coming = await sitting(world, 8, proposal);
  const anybody = await world.viewer("anonymous");
  const comingRef = { ward: "saiwai", session: coming.session };
  await openScoring(desk, { ...comingRef, item: "2" }, { candidates: ["照明", "通学路"], criteria: ["緊急性"] });
  const { id: inWriting } = await openWrittenVote(
    desk,
    { ...comingRef, item: "2" },
    { motion: "案", closesOn: addDays(today, 5), reason: "次の会議の前に決めるため" },
  );
  const { id: entry } = await enterObserver(desk, comingRef, { name: "CLOSED-OBSERVER", needs: [], means: "phone" });
  // Asked for, and not confirmed yet: the link of its letter ends in "none".
  const { sessionId } = await db.observerEntry.findUniqueOrThrow({ where: { id: entry } });
  const unconfirmed = { number: 9, codeHash: "asked", confirmHash: sha256("none"), name: "小倉の区民", enteredAt: now };
  await db.observerEntry.create({ data: { sessionId, ...unconfirmed } });
  await writeResidentOpinion(
    await viewerOf(await makeAccount("resident02", "加瀬の区民", [{ role: "resident", wardId: world.saiwai.id }])),
    { ...comingRef, item: "2" },
    { stance: "for", text: "CLOSED-OPINION" },
  );
  const opinion = (await db.residentOpinion.findFirstOrThrow()).id;
  const { id: draft } = await draftSession(desk, "saiwai");
  const draftRef = { ward: "saiwai", session: draft };
  const { id: draftItem } = await addAgendaItem(desk, draftRef, {
    title: "CLOSED-DRAFT",
    kind: "report",
    openness: "open",
    body: "",
  });
  const [draftPaper = ""] = await papersOf(desk, draftRef, {
    title: "CLOSED-DRAFT",
    body: "CLOSED-DRAFT",
    audience: "open",
  });
  const shown = await db.paperVersion.findFirstOrThrow({ where: { fileName: "照明.pdf" } });
  const { id: draw } = await startDraw(desk, "saiwai", {
    title: "第3期委員の公募のくじ",
    strata: [{ name: "全体", seats: 1, reserves: 1 }],
  });
  await enterDraw(desk, { ward: "saiwai", draw }, { stratum: 0, names: "CLOSED-ENTRANT 甲山\n乙川" });
  await holdDraw(desk, { ward: "saiwai", draw }, { publicWord: "七夕" });
  const { reportOpinion, ...parts } = await reports(world);
  const { part } = await makePart(world);
  const { call, application } = await openCall(desk, anybody);
  const common = {
    call,
    application,
    draw,
    part,
    entry,
    opinion,
    venue: world.saiwai.venues[0]?.id ?? "",
    version: shown.id,
    name: "照明.pdf",
    ward: "saiwai",
    proposal: proposal.proposal,
    comment,
    appeal,
    revision,
    request,
    account: world.accounts.resident,
    grant: (await db.grant.findFirstOrThrow({ where: { endedAt: null, role: "secretariat" } })).id,
    token: "none",
    list: "sessions",
    level: "body",
    term: "2",
    format: "csv",
    document: "notice.docx",
    file: "minutes.docx",
    vote,
    motion,
    item: "2",
    ...done,
    ...parts,
    offer,
  };
  const isOf = (path: string, ...parts: string[]) => parts.some((part) => path.includes(part));
  return {
    world,
    marks,
    events: await db.auditEvent.count(),
    /** The words of the address in the state in which there is something behind it. */
    paramsFor: (path: string): Record<string, string> => {
      if (path.includes("/observers/")) return { ...common, session: coming.session };
      if (isOf(path, "/minutes", "/confirmation", "/approval", "/summary", "/attendance-correction"))
        return { ...common, session: past.session, ...minutes };
      if (path.includes("/desk/sessions/:session/votes/:vote"))
        return { ...common, session: coming.session, vote: inWriting };
      if (path.endsWith("/votes/:vote")) return { ...common, session: past.session, ...minutes };
      if (path.endsWith("/report/opinions/:opinion")) return { ...common, term: "1", opinion: reportOpinion };
      if (/\/desk\/terms\/:term\/report(?!\/handover)|\/report\/(draft|chapters)/.test(path))
        return { ...common, term: "1" };
      if (isOf(path, "/run", "/votes/", "/room", "/live")) return { ...common, session: running.session };
      if (/\/comments\/:comment\/(appeal|withdrawal)$|\/restoring$/.test(path))
        return { ...common, session: coming.session, comment: hiddenOwn };
      if (path.startsWith("/me/drafts/")) return { draft: shared };
      if (path.endsWith("/revisions/:revision") || path.endsWith("/proposals/:proposal/revision"))
        return { ...common, session: coming.session, proposal: another.proposal };
      if (/\/:photo(\/removal)?$/.test(path)) return { ...common, proposal: another.proposal, photo };
      if (path.endsWith("/photos/new")) return { ...common, proposal: another.proposal };
      if (path === "/leave/:token") return { token: leave };
      if (path === "/me/inquiries/:inquiry") return { inquiry: asked.toBureau };
      if (isOf(path, "/inquiries/:inquiry/")) return { ...common, proposal: asked.proposal, inquiry: asked.inquiry };
      if (isOf(path, "/response/")) return { ...common, proposal: waiting.proposal };
      if (
        isOf(
          path,
          "/desk/sessions/:session/opinion",
          "/opinion",
          "/dialogue",
          "/carrying",
          "/withdrawal",
          "/items/:item/correction",
          "/items/:item/written",
          "/items/:item/scoring",
          "/replies",
          "/change",
          "/cancellation",
          "/opening",
          "/attendance",
          "/observer-",
          "/seat-slips",
          "/answer",
        )
      )
        return { ...common, session: coming.session };
      if (isOf(path, "/desk/sessions/:session"))
        return { ...common, session: draft, item: draftItem, paper: draftPaper };
      return { ...common, session: past.session, paper: past.paper };
    },
    roleFor: (path: string): RoleKey => {
      if (/^\/admin/.test(path)) return "admin";
      if (/^\/me\/inquiries/.test(path)) return "bureau";
      if (/\/opinion\/resident$/.test(path)) return "resident";
      if (
        /\/(opinions|opinion|scoring|attendance|ballot|votes\/:vote\/election|confirmation|confirmation\/copy|room|room\/events)$/.test(
          path,
        ) &&
        !path.includes("/desk/")
      )
        return "member";
      if (/^\/wards\/:ward\/sessions\/:session\/approval$/.test(path)) return "chair";
      if (path.endsWith("/settings/promises")) return "manager";
      if (path.endsWith("/together/end")) return "member";
      if (/\/report\/(draft|chapters\/:chapter)$/.test(path)) return "secretariat";
      if (path.endsWith("/comments/:comment/report")) return "member";
      if (!path.includes("/desk/") && /\/(appeal|revision|photos\/new|pictures\/:photo(\/removal)?)$/.test(path))
        return "resident";
      if (path.endsWith("/follow") || path.endsWith("/help")) return "resident";
      if (/\/(proposals\/:proposal|comments\/:comment)\/withdrawal$/.test(path)) return "resident";
      if (path.includes("/desk")) return "secretariat";
      if (path.endsWith("/new/together") || path === "/receipts/claim") return "resident";
      return /^\/me\b|\/comments$/.test(path) ? "resident" : "anonymous";
    },
  };
}

const papersOf = async (...given: Parameters<typeof addPapers>) => (await addPapers(...given)).ids;

/** 前回会議録の確認, an open item from a proposal, a closed one, その他; announced three weeks before. */
async function sitting(world: World, days: number, proposal: { ward: string; proposal: string }) {
  const early = await world.viewer("secretariat", new Date(now.getTime() - twentyDays));
  const { id } = await draftSession(early, "saiwai");
  const ref = { ward: "saiwai", session: id };
  await withLastMinutes(early, ref);
  const { id: item } = await addAgendaItem(early, ref, {
    title: "公園の夜間照明",
    kind: "deliberation",
    openness: "open",
    body: "",
  });
  const { id: closed } = await addAgendaItem(early, ref, {
    title: "CLOSED-ITEM",
    kind: "deliberation",
    openness: "closed",
    closedGround: "personal",
    body: "CLOSED-ITEM",
  });
  await linkAgenda(early, proposal, { itemId: item, reason: "賛同が多いため" });
  const [paper = ""] = await papersOf(early, ref, {
    title: "照明の資料",
    body: "本文",
    audience: "open",
    itemId: item,
  });
  await papersOf(early, ref, { title: "CLOSED-PAPER", body: "CLOSED-PAPER", audience: "members", itemId: closed });
  await papersOf(early, ref, {
    title: "CLOSED-PAPER",
    body: "CLOSED-PAPER",
    audience: "closed",
    closedGround: "business",
  });
  await db.councilSession.update({
    where: { id },
    data: {
      startsAt: new Date(now.getTime() + days * 86_400_000),
      endsAt: new Date(now.getTime() + days * 86_400_000 + 7_200_000),
      opinionsDueAt: new Date(now.getTime() + 5 * 86_400_000),
    },
  });
  await addPapers(early, ref, { audience: "open" }, [asUpload("照明.pdf", smallPdf(["light"]))]);
  const hidden = asUpload("CLOSED-PAPER.pdf", smallPdf(["CLOSED-PAPER"]));
  await addPapers(early, ref, { audience: "closed", closedGround: "business" }, [hidden]);
  const { key } = await announceSession(early, ref, {});
  return { session: key, paper };
}

/** Handed over for this term, and for one before it words that are still being written. */
async function reports(world: World) {
  const desk = await world.viewer("secretariat");
  const term = { ward: "saiwai", term: "2" };
  await db.term.create({
    data: {
      councilId: world.council.id,
      ordinal: 1,
      startsOn: new Date("2024-01-01T00:00:00Z"),
      endsOn: new Date("2025-12-31T00:00:00Z"),
    },
  });
  await db.term.updateMany({ where: { ordinal: 1 }, data: { endsOn: new Date("2026-03-31T00:00:00Z") } });
  const first = { ...term, term: "1" };
  await writeReport(desk, first, { title: "CLOSED-REPORT", words: "CLOSED-REPORT" });
  const { id: chapter } = await addChapter(desk, first, { title: "CLOSED-REPORT 章" });
  const advice = { title: "CLOSED-REPORT 提言", words: "CLOSED-REPORT", sources: [] };
  const { id: recommendation } = await writeRecommendation(desk, { ...first, recommendation: null }, advice);
  const { reportId } = await db.reportChapter.findFirstOrThrow({ where: { id: chapter } });
  const { id: memberId } = await db.member.findFirstOrThrow();
  const { id: opinion } = await db.reportOpinion.create({
    data: { reportId, memberId, text: "CLOSED-REPORT 意見", writtenAt: now },
  });
  await writeReport(desk, term, { title: "第2期 報告書", words: "## はじめに" });
  await handOverReport(desk, term, {
    handedOverOn: today,
    handedTo: "幸区長",
    decidedOther: "委員全員に書面で確かめた",
    sure: "on",
    revision: 1,
    parts: (await db.termReport.findFirstOrThrow({ where: { title: "第2期 報告書" } })).partsRevision,
  });
  return { chapter, recommendation, reportOpinion: opinion };
}

/** A plan item, a project and a report with a photo of a proposal. */
async function doneAbout(world: World, proposal: { ward: string; proposal: string }) {
  const desk = await world.viewer("secretariat");
  const plan = "basic-5";
  const item = { plan: "総合計画", number: "基本政策5", title: "参加と協働", period: "令和8年度から", slug: plan };
  await addPlanItem(await world.viewer("admin"), item);
  const { id: project } = await enterProject(desk, proposal, projectContent(world));
  const words = { text: "照明を付け替えました。", happenedOn: today, place: "公園", photoAlt: "新しい照明" };
  await reportProgress(await world.viewer("office"), proposal, words, [
    asUpload("現地.png", Buffer.from(smallPhoto, "base64")),
  ]);
  const report = (await db.progressReport.findFirstOrThrow({ where: { photo: { not: null } } })).id;
  return { plan, project, report };
}

/** A call that takes applications, with one; and one that is still a draft. */
async function openCall(desk: Viewer, anybody: Viewer) {
  const content = { body: "年に4回集まります。", eligibility: "区民", selection: "動機を読みます。", seats: 2 };
  const days = { startsOn: addDays(today, -1), dueOn: addDays(today, 10) };
  await draftCall(desk, "saiwai", { title: "CLOSED-CALL", ...content, ...days });
  const { id: call } = await draftCall(desk, "saiwai", { title: "委員の公募", ...content, ...days });
  await publishCall(desk, { ward: "saiwai", call });
  const { id: application } = await applyForSeat(
    anybody,
    { ward: "saiwai", call },
    {
      name: "CLOSED-APPLICANT",
      kana: "こうの",
      relation: "lives",
      address: "CLOSED-APPLICANT",
      tel: "044-000-0009",
      motive: "CLOSED-APPLICANT",
    },
  );
  return { call, application };
}

async function open(world: World, session: string) {
  await openSession(
    await world.viewer("secretariat"),
    { ward: "saiwai", session },
    {
      time: "10:00",
      memberIds: world.council.members.slice(0, 12),
      onlineIds: [],
      presidingId: world.council.members[0] ?? "",
      entry: "live",
      staffPresent: "",
      advisersPresent: "",
      observerCount: 0,
      pressCount: 0,
    },
  );
}

/** Published minutes of a closed sitting, with a request that was declined and words on the closed item. */
async function minutesOf(world: World, { session }: { session: string }) {
  const ref = { ward: "saiwai", session };
  const desk = await world.viewer("secretariat");
  await open(world, session);
  const decide = async (item: string, motion: string, isNamed = false) => {
    const { id } = await openVote(desk, { ...ref, item }, { motion, method: isNamed ? "recorded" : "show_of_hands" });
    await countVote(desk, { ...ref, vote: id }, isNamed ? {} : { for: 12, against: 0 });
    return id;
  };
  const vote = await decide("2", "照明を加えること", true);
  await decide("3", "CLOSED-MOTION");
  await closeSession(desk, ref, { time: "10:00" });
  await draftMinutes(desk, ref);
  const items = await db.agendaItem.findMany({
    where: { session: { number: Number(session.split("-")[1]) } },
    orderBy: { position: "asc" },
  });
  await writeStatement(desk, ref, {
    speaker: "staff",
    label: "所長",
    text: "説明しました。",
    ...(items[1] ? { itemId: items[1].id } : {}),
  });
  await writeStatement(desk, ref, {
    speaker: "staff",
    label: "所長",
    text: "CLOSED-SPEECH",
    ...(items[2] ? { itemId: items[2].id } : {}),
  });
  const statement = (await db.statement.findFirstOrThrow({ where: { text: "説明しました。" } })).id;
  await writeStatement(desk, ref, { speaker: "staff", label: "所長", text: "CLOSED-REDACTEDさんの家の前です。" });
  const { id: partly } = await db.statement.findFirstOrThrow({ where: { text: { startsWith: "CLOSED-REDACTED" } } });
  const kept = { cover: "here", words: "CLOSED-REDACTED", nth: 1, ground: "personal" } as const;
  await redactStatement(desk, { ...ref, statement: partly }, kept);
  const redaction = (await db.redaction.findFirstOrThrow()).id;
  const { id: source } = await beginImport(desk, ref, { name: "CLOSED-IMPORT.txt", text: "○所長\nCLOSED-IMPORT" });
  await requestConfirmation(desk, ref, { confirmBy: addDays(today, 7) });
  await requestCorrection(await world.viewer("member"), ref, { statementId: statement, text: "直してください。" });
  const correction = (await db.correctionRequest.findFirstOrThrow()).id;
  await decideCorrection(desk, { ...ref, correction }, { decision: "decline", reason: "録音のとおりです。" });
  await approveMinutes(await world.viewer("chair"), ref, { earlyReason: "全員の返事があったため" });
  await publishMinutes(desk, ref, {});
  await correctMinutes(desk, ref, { place: "venue", after: "幸区役所 5階会議室", reason: "誤記のため" });
  return { statement, redaction, correction, vote, import: source };
}
