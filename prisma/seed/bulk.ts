/** Many rows for load tests, written straight into the tables: N proposals, with the rest in proportion. */
import { randomUUID } from "node:crypto";
import { db } from "../../app/db/client.server.ts";
import { usualRules } from "../../app/domain/councils/rules.schema.ts";
import { openingDayFrom } from "../../app/platform/holidays.server.ts";
import { dayOf, dayToColumn, fiscalYearOf, instantAt } from "../../app/shared/dates.ts";

const places = ["公園", "駅前", "通学路", "集会所", "川沿いの道", "商店街", "坂道", "交差点", "団地の広場", "バス停"];
const troubles = [
  "が夜に暗い",
  "に自転車が並ぶ",
  "の段差でつまずく",
  "の水たまりが引かない",
  "に休む場所がない",
  "の案内が分かりにくい",
  "でごみが散らかる",
];
const chunk = 1000;
const dayMs = 86_400_000;
const perProposal = { comments: 3, supports: 2 };

/** Adds N proposals to 幸区 with comments and supports, and a sitting for every fifty. */
export async function loadBulk(count: number, now: Date): Promise<void> {
  const ward = await db.ward.findFirstOrThrow({ where: { slug: "saiwai" } });
  const office = await db.office.findFirstOrThrow({ where: { wardId: ward.id, slug: "roadpark" } });
  const themes = await db.theme.findMany();
  const fiscalYear = fiscalYearOf(dayOf(now)) - 5;
  const accounts = await makeWriters(Math.min(2000, Math.max(10, count)), now);
  const end = instantAt(`${fiscalYear + 1}-03-01`, "12:00");
  const { _max } = await db.proposal.aggregate({ where: { wardId: ward.id, fiscalYear }, _max: { number: true } });
  const taken = _max.number ?? 0;
  for (let from = 0; from < count; from += chunk) {
    const rows = Array.from({ length: Math.min(chunk, count - from) }, (_, index) => {
      const n = from + index;
      const title = `${places[n % places.length]}${troubles[n % troubles.length]}`;
      // Over eleven months of one year, the newest first.
      const at = new Date(end.getTime() - Math.floor((n * 330 * dayMs) / count));
      const day = dayToColumn(openingDayFrom(dayOf(new Date(at.getTime() + 14 * dayMs))));
      const answeredAt = n % 3 === 0 ? new Date(at.getTime() + ((n % 20) + 1) * dayMs) : null;
      return {
        id: randomUUID(),
        wardId: ward.id,
        fiscalYear,
        number: taken + n + 1,
        channel: "web" as const,
        title,
        body: `${title}ので困っています。何度か危ない思いをしました。`,
        displayName: "幸区の区民",
        accountId: accounts[n % accounts.length],
        confirmedAt: at,
        receivedAt: at,
        publishedAt: at,
        publishBy: day,
        officeBy: day,
        answerBy: day,
        themeId: themes[n % themes.length]?.id ?? null,
        officeId: n % 5 === 0 ? null : office.id,
        answeredAt,
        firstAnsweredAt: answeredAt,
        supportCount: perProposal.supports,
        commentCount: perProposal.comments,
      };
    });
    await db.proposal.createMany({ data: rows });
    await db.proposalStep.createMany({
      data: rows.flatMap(({ id, receivedAt }) =>
        (["received", "published"] as const).map((kind, index) => ({
          proposalId: id,
          position: index + 1,
          kind,
          at: receivedAt,
        })),
      ),
    });
    await db.wardResponse.createMany({
      data: rows.flatMap((row) => (row.answeredAt ? [answerOf(row.id, office.id, row.answeredAt)] : [])),
    });
    await db.comment.createMany({
      data: rows.flatMap((row, index) =>
        Array.from({ length: perProposal.comments }, (_, n) => ({
          wardId: row.wardId,
          proposalId: row.id,
          accountId: accounts[(index + n) % accounts.length] ?? "",
          displayName: "幸区の区民",
          text: `${row.title}のは、わたしも気になっていました。`,
          postedAt: new Date(row.receivedAt.getTime() + (n + 1) * dayMs),
        })),
      ),
    });
    await db.support.createMany({
      data: rows.flatMap((row, index) =>
        Array.from({ length: perProposal.supports }, (_, n) => ({
          proposalId: row.id,
          accountId: accounts[(index + n) % accounts.length] ?? "",
          supportedAt: now,
        })),
      ),
    });
  }
  if (taken === 0) await loadBulkSittings(Math.ceil(count / 50), now);
  await db.$executeRaw`ANALYZE`;
}

/** Adds N past sittings to 幸区, each with an agenda of four and ten papers. */
export async function loadBulkSittings(count: number, now: Date): Promise<void> {
  const ward = await db.ward.findFirstOrThrow({ where: { slug: "saiwai" } });
  const fiscalYear = fiscalYearOf(dayOf(now)) - 5;
  for (let from = 0; from < count; from += chunk)
    await makeSittings(ward.id, fiscalYear, from, Math.min(chunk, count - from), now);
}

const answerOf = (proposalId: string, officeId: string, at: Date) => ({
  proposalId,
  officeId,
  status: "will_do" as const,
  text: "現地を確かめました。秋までに直します。",
  reason: "歩く人が多く、急ぐ理由があるためです。",
  submittedAt: at,
  submittedById: officeId,
  publishedAt: at,
});

async function makeWriters(count: number, now: Date): Promise<string[]> {
  const mark = randomUUID().slice(0, 8);
  const made = await db.account.createManyAndReturn({
    data: Array.from({ length: count }, (_, n) => ({
      email: `bulk-${mark}-${n}@example.jp`,
      displayName: "幸区の区民",
      createdAt: now,
      demoAt: now,
    })),
    select: { id: true },
  });
  return made.map(({ id }) => id);
}

async function makeSittings(wardId: string, fiscalYear: number, from: number, count: number, now: Date): Promise<void> {
  const council = await db.council.findFirstOrThrow({ where: { wardId }, include: { terms: true } });
  const venue = await db.venue.findFirstOrThrow({ where: { wardId, currentId: null } });
  const sessions = await db.councilSession.createManyAndReturn({
    select: { id: true },
    data: Array.from({ length: count }, (_, index) => {
      const n = from + index;
      const startsAt = new Date(now.getTime() - (n + 400) * 86_400_000);
      const endsAt = new Date(startsAt.getTime() + 7_200_000);
      return {
        wardId,
        councilId: council.id,
        termId: council.terms[0]?.id ?? "",
        ruleSources: [],
        rules: usualRules,
        fiscalYear,
        number: n + 1,
        ordinal: n + 1,
        title: council.name,
        startsAt,
        endsAt,
        venueId: venue.id,
        room: "会議室",
        observerCap: 10,
        observerNote: "先着順",
        repliesDueOn: dayToColumn(dayOf(startsAt)),
        opinionsDueAt: startsAt,
        createdAt: startsAt,
        createdById: wardId,
        announcedAt: startsAt,
        openedAt: startsAt,
        closedAt: endsAt,
      };
    }),
  });
  const items = sessions.flatMap(({ id }) =>
    [1, 2, 3, 4].map((position) => ({
      id: randomUUID(),
      sessionId: id,
      position,
      number: position,
      label: String(position),
      kind: position === 1 ? ("report" as const) : ("deliberation" as const),
      title: `${places[position]}${troubles[position]}ことへの対応`,
      result: "noted" as const,
      resultAt: now,
    })),
  );
  await db.agendaItem.createMany({ data: items });
  const papers = sessions.flatMap(({ id }, index) =>
    Array.from({ length: 10 }, (_, n) => ({
      id: randomUUID(),
      sessionId: id,
      itemId: items[index * 4 + (n % 4)]?.id ?? null,
      label: `資料${n + 1}`,
      title: `${places[n]}の調べの結果`,
      audience: "open" as const,
      position: n + 1,
      createdAt: now,
    })),
  );
  await db.paper.createMany({ data: papers });
  await db.paperVersion.createMany({
    data: papers.map((paper) => ({ paperId: paper.id, number: 1, body: `${paper.title}です。`, addedAt: now })),
  });
}
