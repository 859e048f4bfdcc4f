import { db, type Tx } from "../../db/client.server.ts";
import { readCsv } from "../../platform/csv-reading.server.ts";
import { decodedText } from "../../platform/decoded-text.ts";
import type { Upload } from "../../platform/multipart.server.ts";
import { type Day, dayFromColumn, longDay } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import { isInOffice } from "./in-office.ts";
import { timesReappointed } from "./reappointment.rules.ts";
import { termsBefore } from "./reappointment.server.ts";
import { type RosterError, type RosterRow, rosterFrom, samePerson } from "./roster.rules.ts";
import { rulesOn } from "./rules-on.server.ts";

/** A thousand members with everything that is asked of them. */
const mostBytes = 512 * 1024;

/** The text of a roster as it came: a file of UTF-8 or CP932, else what was pasted. */
export async function rosterText(uploads: readonly Upload[], pasted: string): Promise<string> {
  const [file] = uploads;
  if (file && file.size > mostBytes)
    refuse("名簿のファイルが大きすぎます。この期の委員の行だけにしてください（512KBまで）。", "csv");
  if (file)
    return (
      decodedText(await file.bytes()) ??
      refuse(
        "このファイルは読めません。CSV（UTF-8か、Excelの標準のShift_JIS）で保存し直してから選んでください。",
        "csv",
      )
    );
  return pasted || refuse("CSVのファイルを選ぶか、表を貼り付けてください。", "csv");
}

export type RosterTerm = { id: string; councilId: string; ordinal: number; startsOn: Date; endsOn: Date };

/**
 * What a roster holds and what must be mended before it is taken: the rows themselves, people of the term
 * already, addresses nobody has, and more members on some day than the rules of that day have seats.
 */
export async function lookThroughRoster(csv: string, wardId: string, term: RosterTerm, today: Day, from: Tx = db) {
  const cells = readCsv(csv) ?? refuse("CSVとして読めません。表計算ソフトで保存し直してください。", "csv");
  const days = { startsOn: dayFromColumn(term.startsOn), endsOn: dayFromColumn(term.endsOn) };
  const { rows, errors } = rosterFrom(cells, days, today);
  const [members, accounts] = await Promise.all([
    from.member.findMany({ where: { termId: term.id } }),
    from.account.findMany({
      where: { email: { in: rows.flatMap(({ email }) => (email ? [email] : [])) }, deletedAt: null },
      select: { id: true, email: true },
    }),
  ]);
  const serving = members.filter((member) => member.endedOn === null);
  const known = new Set(serving.map(samePerson));
  const accountOf = new Map(accounts.map(({ id, email }) => [email, id]));
  const seated = new Set(serving.flatMap(({ accountId }) => (accountId ? [accountId] : [])));
  const found = rows.flatMap((row): RosterError[] => {
    const account = row.email ? accountOf.get(row.email) : undefined;
    return [
      ...(known.has(samePerson(row)) ? [{ row: row.row, message: "この人は、もうこの期の委員です。" }] : []),
      ...(row.email && !account
        ? [
            {
              row: row.row,
              message: "このメールアドレスの利用者はいません。空欄にすると、事務局が代わりに入力する委員になります。",
            },
          ]
        : []),
      ...(account && seated.has(account)
        ? [{ row: row.row, message: "このメールアドレスの人は、もうこの期の委員です。" }]
        : []),
    ];
  });
  const { rules } = await rulesOn({ wardId, councilId: term.councilId }, days.startsOn, from);
  const earlier = rules.reappointLimit > 0 ? await termsBefore(from, term) : [];
  const often = rows.flatMap((row): RosterError[] => {
    const person = { ...row, accountId: (row.email && accountOf.get(row.email)) || null };
    const times = timesReappointed(person, term.ordinal, earlier);
    return times <= rules.reappointLimit
      ? []
      : [
          {
            row: row.row,
            message: `再任は${rules.reappointLimit}回までです。「委員を委嘱する」から、理由を添えて委嘱してください。`,
          },
        ];
  });
  const crowded = errors.length > 0 ? [] : await tooMany(wardId, term, rows, members, from);
  return {
    csv,
    rows: rows.map((row) => ({ ...row, accountId: (row.email && accountOf.get(row.email)) || null })),
    errors: [...errors, ...found, ...often, ...crowded].toSorted((a, b) => a.row - b.row),
  };
}

type Serving = { startsOn: Date; endsOn: Date; endedOn: Date | null };

/** On every day somebody begins from then on, those in office and those begun by then fit the seats of that day. */
async function tooMany(
  wardId: string,
  term: RosterTerm,
  rows: readonly RosterRow[],
  members: readonly Serving[],
  from: Tx,
): Promise<RosterError[]> {
  const errors: RosterError[] = [];
  const first = rows.map(({ startsOn }) => startsOn).toSorted()[0] ?? "";
  const later = members.map((member) => dayFromColumn(member.startsOn)).filter((day) => day > first);
  for (const day of [...new Set([...rows.map(({ startsOn }) => startsOn), ...later])].toSorted()) {
    const before = members.filter((member) => isInOffice(member, day)).length;
    const added = rows.filter((row) => row.startsOn <= day);
    const { seats } = (await rulesOn({ wardId, councilId: term.councilId }, day, from)).rules;
    if (before + added.length > seats)
      errors.push({
        row: added.at(-1)?.row ?? 2,
        message: `定数は${seats}名です。${longDay(day)}に在任する${before}名に${added.length}名を加えることはできません。`,
      });
  }
  return errors;
}
