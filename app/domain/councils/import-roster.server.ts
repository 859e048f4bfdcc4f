import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { allow, refuse, requirePassword } from "../../shared/errors.ts";
import { kanaSortKey } from "../../shared/kana.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { callNewcomers } from "./call-newcomers.server.ts";
import { lockTerm } from "./lock-term.server.ts";
import { lookThroughRoster } from "./look-through-roster.server.ts";
import { giveSeats } from "./seat-account.server.ts";

/** 委嘱 of many at once out of a file, all or none: looked through before, and once more here under the lock. */
export function importRoster(viewer: Viewer, wardSlug: string, termId: string, input: { csv: string }) {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    requirePassword(isFreshlyConfirmed(viewer));
    const term = await lockTerm(tx, ward.id, termId);
    const { rows, errors } = await lookThroughRoster(input.csv, ward.id, term, dayOf(viewer.now), tx);
    const [first] = errors;
    if (first)
      refuse(`${first.row}行目: ${first.message}（全部で${errors.length}か所を直してから取り込んでください）`, "csv");
    const created = await tx.member.createManyAndReturn({
      data: rows.map(({ row: _row, email: _email, startsOn, organisation, ...member }) => ({
        ...member,
        termId,
        organisation: organisation || null,
        sortKey: kanaSortKey(member.kana),
        startsOn: dayToColumn(startsOn),
        endsOn: term.endsOn,
      })),
      select: { id: true, basis: true, accountId: true, startsOn: true, endsOn: true },
    });
    await giveSeats(
      tx,
      viewer,
      ward.id,
      created.flatMap(({ accountId, startsOn, endsOn }) => (accountId ? [{ accountId, startsOn, endsOn }] : [])),
    );
    await callNewcomers(
      tx,
      viewer,
      { termId },
      created.map(({ id }) => id),
    );
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
