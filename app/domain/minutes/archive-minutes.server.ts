import type { Tx } from "../../db/client.server.ts";
import { addDays, type Day, dayToColumn, fiscalYearOf, instantAt, isoInTokyo } from "../../shared/dates.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockCouncil } from "../councils/lock-term.server.ts";
import { councilOn, membersOn } from "../councils/scope.server.ts";
import { termOn } from "../councils/term-on.server.ts";
import { nextOrdinal } from "../sessions/next-ordinal.server.ts";
import { nextNumber } from "../wards/next-number.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { contentOf, withStatements } from "./archived-content.ts";
import { topicWord } from "./find-speaker.rules.ts";
import { type Archived, readArchived } from "./reading/archive.rules.ts";
import { keysOf } from "./reading/match-speaker.rules.ts";
import { storeVersion } from "./store-version.server.ts";

type Source = { name: string; text: string };
export type ArchivedSitting = { key: string; day: Day; statements: number; isNew: boolean };

/**
 * A past sitting out of its written minutes, published as they stand: head, roll and words are the text's own, and
 * whatever was only counted there stays a count. The same text a second time is the same sitting.
 * @throws Problem rule where the text names no day, has lines that could be either, or a sitting of that day is known
 */
export function archiveMinutes(viewer: Viewer, slug: string, source: Source): Promise<ArchivedSitting> {
  return transact(viewer, (tx) => archiveIn(tx, viewer, slug, source));
}

/** What the same would come to: everything is done and taken back. */
export async function tryArchive(viewer: Viewer, slug: string, source: Source): Promise<ArchivedSitting> {
  let tried: ArchivedSitting | undefined;
  const takenBack = new Error("taken back");
  await transact(viewer, async (tx) => {
    tried = await archiveIn(tx, viewer, slug, source);
    throw takenBack;
  }).catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
  return found(tried);
}

async function archiveIn(tx: Tx, viewer: Viewer, slug: string, { name, text }: Source): Promise<ArchivedSitting> {
  const ward = await wardBySlug(slug, tx);
  allow(isSecretariat(viewer, ward.id));
  const known = await tx.minutesImport.findFirst({
    where: { text, minutes: { session: { wardId: ward.id } } },
    select: { minutes: { select: { session: true, _count: { select: { statements: true } } } } },
  });
  const before = known?.minutes.session;
  if (before)
    return {
      key: `${before.fiscalYear}-${before.number}`,
      day: isoInTokyo(before.startsAt).slice(0, 10),
      statements: known.minutes._count.statements,
      isNew: false,
    };
  const day = dayIn(text);
  await lockCouncil(tx, ward.id);
  const { council, rules, sources } = await councilOn(ward.id, day, tx);
  const term = await termOn(tx, council.id, day);
  const members = await membersOn({ termId: term.id, subcommitteeId: null }, day, tx);
  const names = new Set(members.flatMap(keysOf));
  const archived = readArchived(text, (key) => names.has(key));
  requireSettled(archived);
  const same = await tx.councilSession.findFirst({
    where: {
      councilId: council.id,
      subcommitteeId: null,
      cancelledAt: null,
      startsAt: { gte: instantAt(day, "00:00"), lt: instantAt(addDays(day, 1), "00:00") },
    },
  });
  if (same) refuse("この日の会議は、すでにあります。");
  const ordinal = archived.ordinal ?? (await nextOrdinal(tx, { termId: term.id, subcommitteeId: null }));
  const taken = await tx.councilSession.count({ where: { termId: term.id, subcommitteeId: null, ordinal } });
  if (taken > 0) refuse(`この期には、別の日の第${ordinal}回があります。回か開催日を確かめてください。`);
  const content = contentOf(archived, { ward: ward.name, council: council.name, day });
  const fiscalYear = fiscalYearOf(day);
  const number = await nextNumber(tx, ward.id, fiscalYear, "session");
  const venue = await placeAt(tx, ward.id, content.venue);
  const startsAt = new Date(content.startsAt);
  const endsAt = content.endsAt === null ? new Date(startsAt.getTime() + 60_000) : new Date(content.endsAt);
  const session = await tx.councilSession.create({
    data: {
      wardId: ward.id,
      councilId: council.id,
      termId: term.id,
      fiscalYear,
      number,
      ordinal,
      title: council.name,
      startsAt,
      endsAt,
      isEndKnown: content.endsAt !== null,
      venueId: venue,
      room: "",
      observerCap: 0,
      observerNote: "",
      repliesDueOn: dayToColumn(day),
      opinionsDueAt: startsAt,
      rules,
      ruleSources: sources,
      createdAt: viewer.now,
      createdById: found(viewer.accountId),
      announcedAt: viewer.now,
      announcedById: viewer.accountId,
      openedAt: startsAt,
      closedAt: endsAt,
      enteredLaterAt: viewer.now,
      observerCount: content.attendance.observers,
      summary: "会議録を、書かれたものから取り込みました。",
      summaryPublishedAt: viewer.now,
      items: {
        create: archived.agenda.map(({ position, label, title }) => ({
          position,
          number: position,
          label,
          kind: "other" as const,
          title,
          result: "discussed" as const,
          resultAt: endsAt,
        })),
      },
      minutes: {
        create: {
          createdAt: viewer.now,
          approvedAt: viewer.now,
          approvedOn: dayToColumn(day),
          approvedByName: "",
          approvalMeans: "archived",
          note: "書かれた会議録から取り込み",
        },
      },
    },
    include: { items: true, minutes: true },
  });
  const minutesId = found(session.minutes).id;
  const source = await tx.minutesImport.create({
    data: { minutesId, name, text, begunAt: viewer.now, begunById: viewer.accountId, takenAt: viewer.now },
    select: { id: true },
  });
  await tx.statement.createMany({
    data: archived.reading.statements.map((statement, index) => ({
      minutesId,
      itemId: session.items.find(({ position }) => position === statement.item)?.id ?? null,
      position: index + 1,
      speaker: statement.isTopic
        ? ("topic" as const)
        : statement.speaker === null
          ? ("stage" as const)
          : ("other" as const),
      label: statement.isTopic ? topicWord : (statement.speaker ?? ""),
      text: statement.text,
      importId: source.id,
      fromLine: statement.from,
      toLine: statement.to,
    })),
  });
  const written = await tx.statement.findMany({ where: { minutesId }, orderBy: { position: "asc" } });
  const whole = withStatements(content, archived, written);
  const version = await storeVersion(tx, viewer, { minutesId, number: 1, content: whole, errata: [] });
  await record(tx, viewer, {
    action: "minutes.archived",
    subjectId: version.id,
    wardId: ward.id,
    details: { version: 1, sha256: version.sha256, statements: written.length },
  });
  return { key: `${fiscalYear}-${number}`, day, statements: written.length, isNew: true };
}

function dayIn(text: string): Day {
  const day = readArchived(text, () => false).header.when?.day;
  return (
    day ??
    refuse(
      "開催日が読み取れません。「開催日時　平成30年9月5日（水）午後6時30分から」のように書かれているか、確かめてください。",
    )
  );
}

function requireSettled({ header, reading }: Archived): void {
  const unsure = reading.lines
    .filter(({ kind, why }) => kind === "unsure" && why !== "after")
    .map(({ number }) => number);
  if (unsure.length > 0)
    refuse(
      `だれの発言か、見出しかが決まらない行があります（${unsure.slice(0, 10).join("、")}行目）。「npm run admin -- read-minutes ファイル」で理由を確かめ、名簿（委員と役職）か文の書き方を直してから、取り込んでください。`,
    );
  const { startsAt = null, endsAt = null } = header.when ?? {};
  if (!startsAt || (endsAt && endsAt <= startsAt))
    refuse(
      "開会の時刻が読み取れません。開催日時が「午後6時30分から午後8時まで」のように書かれているか、確かめてください。",
    );
  if (reading.statements.length === 0) refuse("発言が読み取れません。発言者の書き方を確かめてください。");
}

/** The place as the minutes name it: on no list of today's. */
async function placeAt(tx: Tx, wardId: string, name: string): Promise<string> {
  const today = found(await tx.venue.findFirst({ where: { wardId, currentId: null }, orderBy: { name: "asc" } }));
  const known = await tx.venue.findFirst({ where: { wardId, name } });
  if (known) return known.id;
  const venue = await tx.venue.create({
    data: { wardId, name, address: "", access: "", currentId: today.id },
    select: { id: true },
  });
  return venue.id;
}
