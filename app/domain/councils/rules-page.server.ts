import { db } from "../../db/client.server.ts";
import { type Day, dayOf, isDay } from "../../shared/dates.ts";
import { allow, found, Problem } from "../../shared/errors.ts";
import { isAdmin, isManager, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { RulesPlace } from "./revise-rules.server.ts";
import { levelWords, newestOf, type RuleLayer, ruleLevels, rulesInForce } from "./rule-levels.ts";
import type { RuleValues } from "./rules.schema.ts";
import { valuesAsFields } from "./rules-input.ts";
import { ruleLayers } from "./rules-on.server.ts";

/** One level's rules as their form shows them: what it says itself, and what it would inherit. */
export async function rulesFormPage(viewer: Viewer, place: RulesPlace) {
  const ward = place.level === "city" ? null : await wardBySlug(place.ward);
  allow(isAdmin(viewer) || (ward !== null && isSecretariat(viewer, ward.id)));
  const council =
    ward && place.level === "body"
      ? found(await db.council.findFirst({ where: { wardId: ward.id }, orderBy: { establishedOn: "asc" } }))
      : null;
  const layers = await ruleLayers({ wardId: ward?.id ?? null, councilId: council?.id ?? null });
  const today = dayOf(viewer.now);
  const above = layers.filter((layer) => ruleLevels.indexOf(layer.level) < ruleLevels.indexOf(place.level));
  const own = layers.filter((layer) => layer.level === place.level);
  const newest = own.at(-1);
  return {
    level: place.level,
    ward: ward ? { slug: ward.slug, name: ward.name } : null,
    name: council?.name ?? (ward ? `${ward.name}の標準` : "市の標準"),
    inherited: rulesInForce(above, today).rules,
    fields: { ...valuesAsFields((newest?.values ?? {}) as RuleValues), validFrom: today },
    versions: own.map(versionOf).toReversed(),
    mayRevise: isAdmin(viewer) || (ward !== null && isManager(viewer, ward.id)),
  };
}

/** 会議のきまり for everyone: the rules of a day in sentences, and every version there has been. */
export async function rulesPage(viewer: Viewer, slug: string, on: string | null) {
  const ward = await wardBySlug(slug);
  if (on !== null && !isDay(on)) throw new Problem("not-found");
  const day: Day = on ?? dayOf(viewer.now);
  const council = found(await db.council.findFirst({ where: { wardId: ward.id }, orderBy: { establishedOn: "asc" } }));
  const layers = await ruleLayers({ wardId: ward.id, councilId: council.id });
  const { rules } = rulesInForce(layers, day);
  return {
    ward: { slug: ward.slug, name: ward.name },
    council: council.name,
    day,
    isToday: on === null || on === dayOf(viewer.now),
    rules,
    standing: ruleLevels.flatMap((level) => newestOf(layers, level, day) ?? []).map(versionOf),
    versions: layers.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1)).map(versionOf),
  };
}

const versionOf = ({ level, version, source, validFrom }: RuleLayer) => ({
  level: levelWords[level],
  version,
  source,
  validFrom,
});
