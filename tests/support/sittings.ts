/** Sittings and proposals in the state a test wants, made through the acts. */
import { db } from "#app/db/client.server.ts";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import { assignOffice } from "#app/domain/proposals/assign-office.server.ts";
import { holdProposal } from "#app/domain/proposals/hold-proposal.server.ts";
import { publishProposal } from "#app/domain/proposals/publish-proposal.server.ts";
import { receiveProposal } from "#app/domain/proposals/receive-proposal.server.ts";
import { referElsewhere } from "#app/domain/proposals/refer-elsewhere.server.ts";
import { withdrawProposal } from "#app/domain/proposals/withdraw-proposal.server.ts";
import { dropProposal } from "#app/domain/responses/drop-proposal.server.ts";
import { finishProposal } from "#app/domain/responses/finish-proposal.server.ts";
import { publishResponse } from "#app/domain/responses/publish-response.server.ts";
import { reportProgress } from "#app/domain/responses/report-progress.server.ts";
import { submitResponse } from "#app/domain/responses/submit-response.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { cancelSession } from "#app/domain/sessions/cancel-session.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { openSession } from "#app/domain/sessions/open-session.server.ts";
import { postponeSession } from "#app/domain/sessions/postpone-session.server.ts";
import { mergeProposal } from "#app/domain/ties/merge-proposal.server.ts";
import { addDays } from "#app/shared/dates.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { now, today, type World } from "./make.ts";

export type SessionState = "draft" | "announced" | "open" | "closed" | "cancelled" | "postponed";

/** 3 items: 前回会議録の確認, 公園の夜間照明, その他; held today from 10:00 JST, an hour after the test's clock began. */
export async function makeSession(world: World, state: SessionState, present = 12) {
  const early = await world.viewer("secretariat", new Date(now.getTime() - 20 * 86_400_000));
  const { id } = await draftSession(early, "saiwai");
  const draft = { ward: "saiwai", session: id };
  await withLastMinutes(early, draft);
  await addAgendaItem(early, draft, { title: "公園の夜間照明", kind: "deliberation", openness: "open", body: "" });
  const ahead = ["announced", "cancelled", "postponed"].includes(state) ? 8 * 86_400_000 : 0;
  await db.councilSession.update({
    where: { id },
    data: {
      startsAt: new Date(now.getTime() + ahead),
      endsAt: new Date(now.getTime() + ahead + 7_200_000),
      opinionsDueAt: new Date(now.getTime() + 5 * 86_400_000),
    },
  });
  if (state === "draft") return draft;
  const { key } = await announceSession(early, draft, {});
  const ref = { ward: "saiwai", session: key };
  if (state === "announced") return ref;
  const desk = await world.viewer("secretariat");
  if (state === "cancelled") {
    await cancelSession(desk, ref, { reason: "台風のため" });
    return ref;
  }
  if (state === "postponed") {
    await postponeSession(desk, ref, { reason: "台風のため" });
    return ref;
  }
  await openSession(desk, ref, {
    time: "10:00",
    memberIds: world.council.members.slice(0, present),
    onlineIds: [],
    presidingId: world.council.members[0] ?? "",
    entry: "live",
    staffPresent: "",
    advisersPresent: "",
    observerCount: 0,
    pressCount: 0,
  });
  if (state === "open") return ref;
  await settleAgendaItem(desk, { ...ref, item: "2" }, { result: "noted", memo: "照明について話し合った。" });
  await closeSession(desk, ref, { time: "10:00" });
  return ref;
}

/** 前回会議録の確認 first on the agenda, as every sitting but the first of a body has it by itself. */
export async function withLastMinutes(viewer: Viewer, draft: { ward: string; session: string }) {
  if ((await db.agendaItem.count({ where: { sessionId: draft.session } })) > 1) return;
  await addAgendaItem(viewer, draft, { title: "前回会議録の確認", kind: "report", openness: "open", body: "" });
}

const stages = [
  "received",
  "published",
  "assigned",
  "submitted",
  "answered",
  "in-progress",
  "done",
  "dropped",
] as const;
export type ProposalStage = (typeof stages)[number] | "held" | "ward-only" | "referred" | "withdrawn" | "merged";

export async function makeProposal(world: World, stage: ProposalStage, title = "公園の園路が夜に暗い") {
  const resident = await world.viewer("resident");
  const desk = await world.viewer("secretariat");
  const office = await world.viewer("office");
  const publication = stage === "ward-only" ? "ward-only" : "public";
  const { id, key } = await receiveProposal(
    resident,
    "saiwai",
    { body: `${title}。困っています。`, town: "ward", landmark: "", wish: "", publication },
    { title },
  );
  const ref = { ward: "saiwai", proposal: key };
  if (stage === "held") await holdProposal(desk, ref, { reason: "個人が分かるため" });
  if (stage === "held" || stage === "ward-only") return { id, ref };
  if (stage === "withdrawn") await withdrawProposal(resident, ref, { reason: "直ったため" });
  if (stage === "referred")
    await referElsewhere(desk, ref, { counter: "保険年金課", contact: "1階4番", reason: "手続きのため" });
  if (stage === "merged") {
    const into = (await makeProposal(world, "received", "園路の明かりが足りない")).ref.proposal;
    await mergeProposal(desk, ref, { into, reason: "同じ内容のため" });
  }
  if (stage === "withdrawn" || stage === "referred" || stage === "merged") return { id, ref };
  const reached = (wanted: (typeof stages)[number]) => stages.indexOf(stage) >= stages.indexOf(wanted);
  if (reached("published")) await publishProposal(desk, ref, { revision: 1 });
  if (reached("assigned"))
    await assignOffice(desk, ref, { officeId: world.saiwai.offices[0]?.id ?? "", dueOn: addDays(today, 14), note: "" });
  if (reached("submitted"))
    await submitResponse(office, ref, {
      status: "will_do",
      text: "照明を加えます。",
      reason: "基準を下回るためです。",
      memo: "",
    });
  if (reached("answered")) await publishResponse(desk, ref, { passReason: "担当課で対応できるためです。" });
  if (reached("in-progress")) await reportProgress(office, ref, { text: "始めました。" });
  if (stage === "done") await finishProposal(office, ref, { reason: "終わりました。" });
  if (stage === "dropped") await dropProposal(office, ref, { reason: "見送ります。" });
  return { id, ref };
}
