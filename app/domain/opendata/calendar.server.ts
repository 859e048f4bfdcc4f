import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import { idOrNone } from "../../shared/ids.ts";
import { sessionKey, sessionListSelect, withoutClosed } from "../sessions/session-list.server.ts";
import { installation } from "../wards/installation.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** All bodies, the whole council alone, or one 部会; an unknown one has no sittings. */
function ofBody(body: string | null) {
  if (!body) return {};
  return { subcommitteeId: body === "plenary" ? null : idOrNone(body) };
}

/** What a calendar program lists it under, so that one who follows several tells them apart. */
async function calendarName(ward: { id: string; name: string }, body: string | null): Promise<string> {
  if (!body) return `${ward.name} 区民会議`;
  if (body === "plenary") return `${ward.name} 区民会議（全体会議）`;
  const part = await db.subcommittee.findFirst({
    where: { id: idOrNone(body), term: { council: { wardId: ward.id } } },
    select: { name: true },
  });
  return part ? `${ward.name} 区民会議（${part.name}）` : `${ward.name} 区民会議`;
}

/** A ward's sittings as iCalendar (RFC 5545): one UID a sitting for ever, changes as higher sequences. */
export async function wardCalendar(slug: string, body: string | null = null): Promise<string> {
  const ward = await wardBySlug(slug);
  const { isDemo } = await installation();
  const rows = await db.councilSession.findMany({
    where: { wardId: ward.id, announcedAt: { not: null }, ...ofBody(body) },
    select: {
      ...sessionListSelect,
      revision: true,
      changes: { select: { at: true }, orderBy: { at: "desc" }, take: 1 },
    },
    orderBy: { startsAt: "desc" },
    take: 100,
  });
  const origin = publicOrigin();
  const name = await calendarName(ward, body);
  const demo = isDemo ? "【実演用・実在の会議ではありません】" : "";
  const events = rows.map((row) => {
    const session = withoutClosed(row);
    const url = `${origin}/wards/${slug}/sessions/${sessionKey(row)}`;
    return [
      "BEGIN:VEVENT",
      `UID:${row.id}@${new URL(origin).hostname}`,
      `SEQUENCE:${row.revision}`,
      `DTSTAMP:${stamp(row.cancelledAt ?? row.changes[0]?.at ?? row.announcedAt ?? row.startsAt)}`,
      `DTSTART:${stamp(row.startsAt)}`,
      ...(row.isEndKnown ? [`DTEND:${stamp(row.endsAt)}`] : []),
      `SUMMARY:${escapeText(`${demo}第${row.ordinal}回${row.title}`)}`,
      `LOCATION:${escapeText(`${row.venue.name} ${row.room}`)}`,
      `DESCRIPTION:${escapeText(session.items.map((item) => `${item.label} ${item.title}`).join("\n"))}`,
      `URL:${url}`,
      `STATUS:${row.cancelledAt ? "CANCELLED" : row.postponedAt ? "TENTATIVE" : "CONFIRMED"}`,
      "END:VEVENT",
    ];
  });
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//kumin-kaigi//ja",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(`${demo}${name}`)}`,
    "X-WR-TIMEZONE:Asia/Tokyo",
    ...events.flat(),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

const stamp = (at: Date): string => `${at.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;

const escapeText = (text: string): string => text.replace(/[\\;,]/g, (char) => `\\${char}`).replace(/\r?\n/g, "\\n");

/** No line over 75 octets, never cut inside a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const char of line) {
    const bytes = Buffer.byteLength(char);
    if (size + bytes > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = "";
      size = 0;
    }
    part += char;
    size += bytes;
  }
  return [...parts, part].join("\r\n ");
}
