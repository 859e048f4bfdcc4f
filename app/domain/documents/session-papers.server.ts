import { publicOrigin } from "../../platform/env.server.ts";
import { excelFile } from "../../platform/excel.server.ts";
import { qrSquares } from "../../platform/qr.server.ts";
import { wordFile } from "../../platform/word.server.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { found, Problem, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { groundWords, kindWords, takesOpinions } from "../agenda/agenda.schema.ts";
import { basisWords } from "../councils/councils.schema.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { deskMembers } from "../desk/desk-members.server.ts";
import { deskSession } from "../desk/desk-session.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { onlineWords } from "../sessions/sessions.schema.ts";
import type { Templates } from "../templates/templates.schema.ts";
import { templatesOf } from "../templates/templates-of.server.ts";
import { contactInLine } from "../wards/contact-lines.ts";
import { installation } from "../wards/installation.server.ts";
import {
  appointmentLetters,
  noticeOfSession,
  orderOfDay,
  replySlip,
  type SessionPaperFacts,
  seatingPlan,
  webText,
} from "./session-documents.ts";

export const demoMark = "実演用・実在の会議ではありません";

/** The papers a sitting needs, by the name of their file. */
const documents = {
  "notice.docx": noticeOfSession,
  "reply.docx": replySlip,
  "agenda.docx": orderOfDay,
  "seating.docx": seatingPlan,
} as const;

export const documentNames = {
  "notice.docx": "開催通知（Word）",
  "reply.docx": "返信用紙（Word）",
  "agenda.docx": "会議次第（Word）",
  "seating.docx": "席次（Word）",
  "addresses.xlsx": "宛名一覧（Excel）",
} as const;

async function factsOf(viewer: Viewer, ref: SessionRef) {
  const data = await deskSession(viewer, ref);
  if (data.session.state === "cancelled") refuse("この会議は中止になりました。配る紙は作れません。");
  if (data.session.state === "postponed")
    refuse("この会議は延期しています。新しい日時を公表してから、配る紙を作ってください。");
  const session = await sessionFacts(viewer, ref);
  const { ward } = session;
  const { templates } = await templatesOf(session.councilId);
  const facts: SessionPaperFacts = {
    name: `第${session.ordinal}回${session.title}`,
    announcedOn: dayOf(session.announcedAt ?? viewer.now),
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    place: `${session.venue.name} ${session.room}`,
    address: session.venue.address,
    online: session.onlineMode === "none" ? null : onlineWords[session.onlineMode],
    repliesDueOn: dayFromColumn(session.repliesDueOn),
    opinionsDueAt: session.opinionsDueAt,
    items: data.items
      .filter((item) => !item.withdrawnAt)
      .map((item) => ({
        label: item.label,
        title: item.closedAt ? `非公開（${groundWords[item.closedGround as keyof typeof groundWords]}）` : item.title,
        kind: item.closedAt || item.title === kindWords[item.kind] ? "" : kindWords[item.kind],
        takesOpinion: !item.closedAt && takesOpinions(item.kind),
        presenter: item.closedAt ? "" : item.presenter,
        minutes: item.closedAt ? null : item.plannedMinutes,
      })),
    papers: data.papers.filter((paper) => paper.audience === "open" && !paper.isOfClosedItem),
    members: inOrder(data.members, data.rules, templates.seatOrder),
    templates,
    section: ward.contactSection,
    contact: `${ward.contactSection} 電話 ${ward.contactTel}${ward.contactFax ? ` FAX ${ward.contactFax}` : ""}`,
    chair: data.rules.chairTitle,
  };
  return { data, facts };
}

type MemberRow = Awaited<ReturnType<typeof deskSession>>["members"][number];

/** The posts first, then everybody as the council seats them; rows come by reading. */
const inOrder = (members: MemberRow[], rules: CouncilRules, order: Templates["seatOrder"]) =>
  members
    .map(({ name, kana, post, basis }) => ({
      name,
      kana,
      post: post === "chair" ? rules.chairTitle : post === "vice_chair" ? rules.viceChairTitle : "委員",
      isOfficer: post !== null,
      rank: [post === "chair" ? 0 : post === "vice_chair" ? 1 : 2, order === "basis" ? bases.indexOf(basis) : 0],
    }))
    .toSorted((a, b) => (a.rank[0] ?? 0) - (b.rank[0] ?? 0) || (a.rank[1] ?? 0) - (b.rank[1] ?? 0));

const bases = Object.keys(basisWords);

/** Every paper of a sitting on one page: files to take, and the text for the city's own web page. */
export async function documentsPage(viewer: Viewer, ref: SessionRef) {
  const { data, facts } = await factsOf(viewer, ref);
  const { isDemo } = await installation();
  const url = data.publicKey
    ? `${publicOrigin()}/wards/${data.ward.slug}/sessions/${data.publicKey}`
    : "（公表すると入ります）";
  const observers =
    data.session.observing.cap > 0
      ? `定員${data.session.observing.cap}名。${data.session.observing.note}`
      : "この会議は傍聴できません。";
  return {
    ward: data.ward,
    key: data.key,
    publicKey: data.publicKey,
    files: Object.entries(documentNames).filter(
      ([file]) => data.rules.preset === "statutory" || file === "agenda.docx",
    ),
    name: facts.name,
    text: `${isDemo ? `【${demoMark}】\n` : ""}${webText(facts, url, observers)}`,
  };
}

/** One of the papers as a file, with the name it is saved under. */
export async function sessionDocument(viewer: Viewer, ref: SessionRef, file: string) {
  const { data, facts } = await factsOf(viewer, ref);
  const { isDemo } = await installation();
  const mark = isDemo ? demoMark : null;
  if (file === "addresses.xlsx") {
    const heads = ["氏名", "ふりがな", "職", "連絡のしかた", "送り先", "出欠", ...(isDemo ? [demoMark] : [])];
    const rows = data.members.map((member) => [
      member.name,
      member.kana,
      facts.members.find(({ name }) => name === member.name)?.post ?? "委員",
      member.meansWord,
      member.contactDetail,
      member.answerWord,
      ...(isDemo ? [""] : []),
    ]);
    return {
      name: `宛名一覧_${facts.name}.xlsx`,
      type: "xlsx",
      bytes: await excelFile("宛名一覧", heads, rows),
    } as const;
  }
  const make = found(Object.hasOwn(documents, file) ? documents[file as keyof typeof documents] : null);
  const document = make(facts);
  return { name: `${document.name}_${facts.name}.docx`, type: "docx", bytes: await wordFile(document, mark) } as const;
}

/** 委嘱状 of every member of a term, one page each. */
export async function lettersOfTerm(viewer: Viewer, wardSlug: string, ordinal: string | null) {
  const data = await deskMembers(viewer, wardSlug, ordinal);
  const { council, term } = data;
  if (!council || !term) throw new Problem("not-found");
  const { isDemo, cityName } = await installation();
  const document = appointmentLetters(
    data.members.map((member) => ({
      council: council.name,
      basis: basisWords[member.basis],
      name: member.name,
      startsOn: member.startsOn,
      endsOn: member.endsOn,
      from: `${cityName}${data.ward.name}長`,
    })),
  );
  return {
    name: `委嘱状_第${term.ordinal}期.docx`,
    type: "docx",
    bytes: await wordFile(document, isDemo ? demoMark : null),
  } as const;
}

/** The A4 sheet for notice boards and 回覧: what anybody may know, and a code that leads to the page. */
export async function posterPage(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  if (!session.announcedAt) throw new Problem("not-found");
  const url = `${publicOrigin()}/wards/${session.ward.slug}/sessions/${session.fiscalYear}-${session.number}`;
  return {
    url,
    contact: contactInLine({ ...session.ward, contactFax: null }),
    squares: qrSquares(url),
    mayPrepare: isSecretariat(viewer, session.wardId),
  };
}
