import { db } from "../../db/client.server.ts";
import { excelFile } from "../../platform/excel.server.ts";
import { toCsv } from "../../shared/csv.ts";
import { type Day, dayOf, instantAt, longDay } from "../../shared/dates.ts";
import { Problem } from "../../shared/errors.ts";
import { isMonth, monthAfter, monthOf } from "../../shared/months.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { isHeldOn } from "../councils/held-on.ts";
import { isInOffice } from "../councils/in-office.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { deskWard } from "../desk/desk-ward.server.ts";
import { attendanceKind, attendanceKindWords } from "../sessions/attendance-kind.rules.ts";
import { installation } from "../wards/installation.server.ts";

type Row = { name: string; kana: string; day: Day; session: string; kind: string };

/** 出席簿（報酬支払用）: every member in office at every sitting that closed in a month. No bank data is kept anywhere. */
export async function attendanceBook(viewer: Viewer, slug: string, asked: string | null) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const month = asked ?? monthOf(dayOf(viewer.now));
  if (!isMonth(month)) throw new Problem("not-found");
  const sessions = await db.councilSession.findMany({
    where: {
      wardId: ward.id,
      closedAt: { not: null },
      startsAt: { gte: instantAt(`${month}-01`, "00:00"), lt: instantAt(`${monthAfter(month)}-01`, "00:00") },
    },
    include: {
      presences: true,
      term: {
        include: { members: { include: { subcommittees: true }, orderBy: [{ sortKey: "asc" }, { id: "asc" }] } },
      },
    },
    orderBy: { startsAt: "asc" },
  });
  const { isDemo } = await installation();
  const rows = sessions.flatMap((session): Row[] => {
    const day = dayOf(session.startsAt);
    const { openedAt, closedAt } = session;
    if (!openedAt || !closedAt || isDialogue(session)) return [];
    return session.term.members
      .filter(
        (member) =>
          isInOffice(member, day) &&
          (session.subcommitteeId === null ||
            member.subcommittees.some(
              (place) => place.subcommitteeId === session.subcommitteeId && isHeldOn(place, day),
            )),
      )
      .map((member) => ({
        name: member.name,
        kana: member.kana,
        day,
        session: `第${session.ordinal}回${session.title}`,
        kind: attendanceKindWords[
          attendanceKind(
            session.presences.filter(({ memberId }) => memberId === member.id),
            { openedAt, closedAt },
          )
        ],
      }));
  });
  return {
    ward: { slug, name: ward.name },
    month,
    before: monthAfter(month, -1),
    after: monthAfter(month),
    rows,
    isDemo,
  };
}

const heads = ["氏名", "ふりがな", "日付", "会議", "出席区分"];

export async function attendanceFile(viewer: Viewer, slug: string, month: string | null, type: "csv" | "xlsx") {
  const book = await attendanceBook(viewer, slug, month);
  const mark = book.isDemo ? ["実演用・実在の会議ではありません"] : [];
  const rows = book.rows.map((row) => [
    row.name,
    row.kana,
    longDay(row.day),
    row.session,
    row.kind,
    ...mark.map(() => ""),
  ]);
  const name = `出席簿_${book.ward.name}_${book.month}`;
  return type === "csv"
    ? ({ name: `${name}.csv`, type, bytes: new TextEncoder().encode(toCsv([...heads, ...mark], rows)) } as const)
    : ({ name: `${name}.xlsx`, type, bytes: await excelFile("出席簿", [...heads, ...mark], rows) } as const);
}
