import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import { isoInTokyo, longInstant } from "../../shared/dates.ts";
import { statusWords } from "../responses/responses.schema.ts";
import { latestMinutes, sessionKey, sessionListSelect } from "../sessions/session-list.server.ts";
import { installation } from "../wards/installation.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";

type Entry = { id: string; title: string; summary: string; at: Date; url: string };

const proposalSelect = { fiscalYear: true, number: true, title: true } as const;

/** New proposals, answers, results, sittings and minutes of a ward as Atom. */
export async function wardFeed(slug: string, now: Date): Promise<string> {
  const ward = await wardBySlug(slug);
  const base = `${publicOrigin()}/wards/${slug}`;
  const [proposals, sessions, minutes, responses, ended, { isDemo }] = await Promise.all([
    db.proposal.findMany({
      where: { wardId: ward.id, publishedAt: { not: null } },
      orderBy: { publishedAt: "desc" },
      take: 20,
      select: { ...proposalSelect, publishedAt: true },
    }),
    db.councilSession.findMany({
      where: { wardId: ward.id, announcedAt: { not: null }, endsAt: { gte: now } },
      orderBy: { startsAt: "asc" },
      take: 10,
      select: { ...sessionListSelect, changes: { orderBy: { at: "desc" }, take: 1, select: { at: true } } },
    }),
    latestMinutes(10, ward.id),
    db.wardResponse.findMany({
      where: { publishedAt: { not: null }, proposal: { wardId: ward.id, publishedAt: { not: null } } },
      orderBy: { publishedAt: "desc" },
      take: 20,
      select: { id: true, status: true, publishedAt: true, proposal: { select: { ...proposalSelect } } },
    }),
    db.proposal.findMany({
      where: {
        wardId: ward.id,
        publishedAt: { not: null },
        ending: { in: ["done", "dropped"] },
      },
      orderBy: { endedAt: "desc" },
      take: 20,
      select: { ...proposalSelect, endedAt: true, ending: true },
    }),
    installation(),
  ]);
  const entries: Entry[] = [
    ...proposals.map((p) => ({
      id: `${base}/proposals/${p.fiscalYear}-${p.number}`,
      title: `「${p.title}」`,
      summary: "提案を掲載しました。",
      at: p.publishedAt ?? now,
      url: `${base}/proposals/${p.fiscalYear}-${p.number}`,
    })),
    ...sessions.map((s) => ({
      id: `${base}/sessions/${sessionKey(s)}`,
      title: `第${s.ordinal}回${s.title}の${s.cancelledAt ? "中止" : s.postponedAt ? "延期" : "開催"}`,
      summary: `${longInstant(s.startsAt)} ${s.venue.name}`,
      at: s.cancelledAt ?? s.changes[0]?.at ?? s.announcedAt ?? now,
      url: `${base}/sessions/${sessionKey(s)}`,
    })),
    ...minutes.map((s) => ({
      id: `${base}/sessions/${sessionKey(s)}/minutes`,
      title: `第${s.ordinal}回${s.title} 会議録`,
      summary: "会議録を掲載しました。",
      at: s.minutes?.versions[0]?.publishedAt ?? now,
      url: `${base}/sessions/${sessionKey(s)}/minutes`,
    })),
    ...responses.map(({ proposal: p, ...response }) => ({
      id: `${base}/proposals/${p.fiscalYear}-${p.number}#response-${response.id}`,
      title: `「${p.title}」への区の回答`,
      summary: `区の回答を掲載しました（${statusWords[response.status]}）。`,
      at: response.publishedAt ?? now,
      url: `${base}/proposals/${p.fiscalYear}-${p.number}`,
    })),
    ...ended.map((p) => ({
      id: `${base}/proposals/${p.fiscalYear}-${p.number}#result`,
      title: `「${p.title}」の結果`,
      summary: p.ending === "done" ? "取組が完了しました。" : "見送りになりました。",
      at: p.endedAt ?? now,
      url: `${base}/proposals/${p.fiscalYear}-${p.number}`,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  const demo = isDemo ? "【実演用・実在の会議ではありません】" : "";
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
<id>${base}/feed.atom</id>
<title>${escapeXml(`${demo}${ward.name} 区民会議`)}</title>
<link rel="self" href="${base}/feed.atom"/>
<link href="${base}"/>
<updated>${isoInTokyo(entries[0]?.at ?? now)}</updated>
<author><name>${escapeXml(ward.name)}</name></author>
${entries.map(entryXml).join("\n")}
</feed>
`;
}

const entryXml = (entry: Entry): string =>
  `<entry><id>${entry.id}</id><title>${escapeXml(entry.title)}</title><link href="${entry.url}"/><updated>${isoInTokyo(entry.at)}</updated><summary>${escapeXml(entry.summary)}</summary></entry>`;

export function escapeXml(text: string): string {
  // Characters XML 1.0 has no place for are left out.
  const legal = [...text].filter((char) => char >= " " || char === "\n" || char === "\t").join("");
  return legal.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
