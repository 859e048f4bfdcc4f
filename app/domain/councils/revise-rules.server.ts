import type { Tx } from "../../db/client.server.ts";
import type { Ward } from "../../db/generated/client.ts";
import { dayToColumn, longDay } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isAdmin, isManager, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { lockCouncil, lockRules } from "./lock-term.server.ts";
import { rulesInForce } from "./rule-levels.ts";
import type { CouncilRules } from "./rules.schema.ts";
import type { RulesInput } from "./rules-input.ts";
import { ruleLayers } from "./rules-on.server.ts";
import { inOffice } from "./scope.server.ts";

/** Whose rules are meant: the city's, a ward's, or the ward's body. */
export type RulesPlace = { level: "city" } | { level: "ward" | "body"; ward: string };

/**
 * A new version of one level, valid from a day. What it leaves out is inherited from the level
 * above; sittings already announced keep the rules they were announced under (AT-17).
 */
export function reviseRules(viewer: Viewer, place: RulesPlace, input: RulesInput): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = place.level === "city" ? null : await wardBySlug(place.ward, tx);
    allow(isAdmin(viewer) || (ward !== null && isManager(viewer, ward.id)));
    await lockRules(tx);
    const council = ward && place.level === "body" ? await lockCouncil(tx, ward.id) : null;
    const layers = await ruleLayers({ wardId: ward?.id ?? null, councilId: council?.id ?? null }, tx);
    const last = layers.findLast((layer) => layer.level === place.level);
    if (last && input.validFrom < last.validFrom) {
      refuse(`効力の始まる日は、今の版の${longDay(last.validFrom)}以降にしてください。`, "validFrom");
    }
    const version = (last?.version ?? 0) + 1;
    const layer = { ...input, level: place.level, version };
    if (council && ward)
      await requireSeats(
        tx,
        council.id,
        input.validFrom,
        rulesInForce([...layers, layer], input.validFrom).rules.seats,
      );
    requireMix(rulesInForce([...layers, layer], input.validFrom).rules);
    const created = await tx.ruleSet.create({
      data: {
        wardId: place.level === "ward" ? (ward?.id ?? null) : null,
        councilId: council?.id ?? null,
        version,
        validFrom: dayToColumn(input.validFrom),
        source: input.source,
        values: input.values,
        createdAt: viewer.now,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "rules.revised",
      subjectId: created.id,
      wardId: idOf(ward),
      details: { level: place.level, version },
    });
  });
}

const idOf = (ward: Ward | null): string | null => ward?.id ?? null;

async function requireSeats(tx: Tx, councilId: string, day: string, seats: number) {
  const serving = await tx.member.count({ where: { term: { councilId }, ...inOffice(day) } });
  if (seats < serving) refuse(`その日の委員は${serving}名です。定数は${serving}名以上にしてください。`, "seats");
}

function requireMix({ seats, seatMix }: CouncilRules): void {
  const sum = Object.values(seatMix).reduce((total, count) => total + count, 0);
  if (sum > seats) refuse(`選出区分の人数の合計は${sum}名で、定数の${seats}名を超えています。`, "seats");
}
