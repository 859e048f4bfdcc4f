import { dayFromColumn, dayToColumn } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { lockCouncil } from "./lock-term.server.ts";

export function startTerm(
  viewer: Viewer,
  wardSlug: string,
  input: { startsOn: string; endsOn: string },
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const council = await lockCouncil(tx, ward.id);
    const last = await tx.term.findFirst({ where: { councilId: council.id }, orderBy: { ordinal: "desc" } });
    if (last && input.startsOn <= dayFromColumn(last.endsOn)) {
      refuse("前の期と重なっています。期の始まりを、前の期の終わりより後の日にしてください。", "startsOn");
    }
    const term = await tx.term.create({
      data: {
        councilId: council.id,
        ordinal: (last?.ordinal ?? 0) + 1,
        startsOn: dayToColumn(input.startsOn),
        endsOn: dayToColumn(input.endsOn),
      },
    });
    await record(tx, viewer, {
      action: "term.started",
      subjectId: term.id,
      wardId: ward.id,
      details: { ordinal: term.ordinal },
    });
    return { id: term.id };
  });
}
