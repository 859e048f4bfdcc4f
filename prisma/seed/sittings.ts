import type { z } from "zod";
import { db } from "../../app/db/client.server.ts";
import { addAgendaItem } from "../../app/domain/agenda/add-item.server.ts";
import type { AgendaItemInput } from "../../app/domain/agenda/agenda.schema.ts";
import { summaryDraft } from "../../app/domain/desk/summary-draft.server.ts";
import { addPapers } from "../../app/domain/papers/add-papers.server.ts";
import type { PapersInput } from "../../app/domain/papers/papers.schema.ts";
import { announceSession } from "../../app/domain/sessions/announce-session.server.ts";
import { draftSession } from "../../app/domain/sessions/draft-session.server.ts";
import { openSession } from "../../app/domain/sessions/open-session.server.ts";
import { publishSummary } from "../../app/domain/sessions/publish-summary.server.ts";
import { replySession } from "../../app/domain/sessions/reply-session.server.ts";
import { reviseSession } from "../../app/domain/sessions/revise-session.server.ts";
import type { AnnounceInput } from "../../app/domain/sessions/sessions.schema.ts";
import type { Upload } from "../../app/platform/multipart.server.ts";
import type { Viewer } from "../../app/shared/viewer.ts";
import type { Clock } from "./clock.ts";
import { as, memberRoles } from "./people.ts";

export const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

type Item = Partial<z.infer<typeof AgendaItemInput>> & { title: string };
type Plan = {
  ward: string;
  draftedOn: number;
  on: number;
  startTime?: string;
  /** The name of a 部会 that sits instead of the whole council. */
  part?: string;
  /** What stands first at a body's first sitting, which has no minutes to confirm. */
  opening?: string;
  items: Item[];
  title?: string;
  papers?: (Partial<z.input<typeof PapersInput>> & { title: string; item?: number; file?: Upload })[];
};

function beginFirst(desk: Viewer, ref: { ward: string; session: string }, plan: Plan) {
  const title = plan.opening ?? (plan.part ? "部会の進め方の確認" : "委員の委嘱と自己紹介");
  return addAgendaItem(desk, ref, { title, kind: "report", openness: "open", body: "" });
}

/** A draft with its date, agenda and papers. */
export async function prepare(clock: Clock, plan: Plan): Promise<{ ward: string; session: string }> {
  const desk = await as("secretariat", plan.ward, clock.at(plan.draftedOn));
  const part = plan.part
    ? await db.subcommittee.findFirstOrThrow({
        where: { name: plan.part, term: { council: { ward: { slug: plan.ward } } } },
      })
    : null;
  const { id } = await draftSession(desk, plan.ward, { body: part?.id ?? "plenary" });
  const ref = { ward: plan.ward, session: id };
  const venue = await db.venue.findFirstOrThrow({ where: { ward: { slug: plan.ward }, name: { endsWith: "区役所" } } });
  const session = await db.councilSession.findFirstOrThrow({ where: { id } });
  await reviseSession(desk, ref, {
    title: plan.title ?? session.title,
    date: clock.day(plan.on),
    startTime: plan.startTime ?? "18:30",
    endTime: plan.startTime ? "23:00" : "20:30",
    venueId: venue.id,
    room: "4階会議室",
    onlineMode: "none",
    revision: 1,
  });
  if ((await db.agendaItem.count({ where: { sessionId: id } })) === 1) await beginFirst(desk, ref, plan);
  for (const item of plan.items) {
    await addAgendaItem(desk, ref, { kind: "deliberation", openness: "open", body: "", ...item });
  }
  const items = await db.agendaItem.findMany({ where: { sessionId: id }, orderBy: { position: "asc" } });
  for (const paper of plan.papers ?? []) {
    const itemId = items.find((item) => item.position === paper.item)?.id;
    const { item, file, ...content } = paper;
    await addPapers(
      desk,
      ref,
      {
        audience: "open",
        ...content,
        ...(itemId ? { itemId } : {}),
        ...(paper.audience === "closed" ? { closedGround: "business" } : {}),
      },
      file ? [file] : [],
    );
  }
  return ref;
}

export async function announce(
  clock: Clock,
  ref: { ward: string; session: string },
  on: number,
  approval: z.infer<typeof AnnounceInput> = {},
) {
  const desk = await as("secretariat", ref.ward, clock.at(on));
  const { key } = await announceSession(desk, ref, approval);
  return { ward: ref.ward, session: key };
}

/** Answers of the members, by their place in the roll. */
export async function reply(
  clock: Clock,
  ref: { ward: string; session: string },
  on: number,
  answers: Record<number, "attend" | "late" | "absent" | "undecided">,
) {
  for (const [place, answer] of Object.entries(answers)) {
    await replySession(await as(memberRoles[Number(place)] ?? "chair", ref.ward, clock.at(on, "20:00")), ref, {
      answer,
    });
  }
}

/** Opens with the members of these places; the first presides. */
export async function open(clock: Clock, ref: { ward: string; session: string }, on: number, places: number[]) {
  const desk = await as("secretariat", ref.ward, clock.at(on, "18:31"));
  const ids = await memberIds(ref.ward);
  await openSession(desk, ref, {
    time: "18:30",
    memberIds: places.map((place) => ids[place] ?? ""),
    onlineIds: [],
    presidingId: ids[places[0] ?? 0] ?? "",
    entry: "live",
    staffPresent: "企画課長 蘇芳、道路公園センター所長 木賊",
    advisersPresent: "",
    observerCount: 3,
    pressCount: 1,
  });
}

/** A clerk's whole evening: opened, every item settled in its turn, closed. */
export async function holdWith(clock: Clock, ref: { ward: string; session: string }, on: number, ids: string[]) {
  const desk = (time: string) => as("secretariat", ref.ward, clock.at(on, time));
  await openSession(await desk("18:31"), ref, {
    time: "18:30",
    memberIds: ids,
    onlineIds: [],
    presidingId: ids[0] ?? "",
    entry: "live",
    staffPresent: "企画課長 蘇芳",
    advisersPresent: "",
    observerCount: 4,
    pressCount: 0,
  });
  return desk;
}

/** Members of the second term by their place in the roll. */
export async function memberIds(ward: string): Promise<string[]> {
  const accounts = memberRoles.map((role) => `${role}@${ward}.example.jp`);
  const members = await db.member.findMany({
    where: { account: { email: { in: accounts } }, term: { ordinal: 2 } },
    include: { account: true },
  });
  return accounts.map((email) => members.find((member) => member.account?.email === email)?.id ?? "");
}

/** The quick note of a sitting, published as it was drafted from the record. */
export async function summary(clock: Clock, ref: { ward: string; session: string }, on: number) {
  const [fiscalYear, number] = ref.session.split("-").map(Number);
  const session = await db.councilSession.findFirstOrThrow({
    where: { ward: { slug: ref.ward }, fiscalYear: fiscalYear ?? 0, number: number ?? 0 },
  });
  await publishSummary(await as("secretariat", ref.ward, clock.at(on, "09:30")), ref, {
    summary: await summaryDraft(session.id),
  });
}
