import { readCsv } from "../../platform/csv-reading.server.ts";
import { dayFromColumn, dayToColumn } from "../../shared/dates.ts";
import { allow, refuse, requirePassword } from "../../shared/errors.ts";
import { kanaSortKey } from "../../shared/kana.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { lockTerm } from "./lock-term.server.ts";
import { rosterFrom } from "./roster.rules.ts";
import { councilOn, inOffice } from "./scope.server.ts";

/** 委嘱 of many at once out of a file, all or none: looked through before, and once more here. */
export function importRoster(viewer: Viewer, wardSlug: string, termId: string, input: { csv: string }) {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    requirePassword(isFreshlyConfirmed(viewer));
    const term = await lockTerm(tx, ward.id, termId);
    const days = { startsOn: dayFromColumn(term.startsOn), endsOn: dayFromColumn(term.endsOn) };
    const { rows, errors } = rosterFrom(readCsv(input.csv) ?? [], days);
    if (errors.length > 0) refuse(`${errors.length}か所を直してから取り込んでください。`, "csv");
    const serving = await tx.member.count({ where: { termId, ...inOffice(days.startsOn) } });
    const { seats } = (await councilOn(ward.id, days.startsOn, tx)).rules;
    if (serving + rows.length > seats)
      refuse(`定数は${seats}名です。いまの${serving}名に${rows.length}名を加えることはできません。`, "csv");
    const created = await tx.member.createManyAndReturn({
      data: rows.map(({ startsOn, organisation, ...row }) => ({
        ...row,
        termId,
        organisation: organisation || null,
        sortKey: kanaSortKey(row.kana),
        startsOn: dayToColumn(startsOn),
        endsOn: term.endsOn,
      })),
      select: { id: true, basis: true },
    });
    for (const member of created)
      await record(tx, viewer, {
        action: "member.imported",
        subjectId: member.id,
        wardId: ward.id,
        details: { basis: member.basis },
      });
    return { count: created.length };
  });
}
