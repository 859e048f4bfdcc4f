import { type CouncilRules, type RuleValues, readRules, usualRules } from "./rules.schema.ts";

export const ruleLevels = ["city", "ward", "body"] as const;
export type RuleLevel = (typeof ruleLevels)[number];

export const levelWords: Record<RuleLevel, string> = { city: "市の標準", ward: "区の標準", body: "会議のきまり" };

/** One version of one level, as it is named wherever rules are cited. */
export type RuleSource = { level: RuleLevel; version: number; source: string; validFrom: string };

export type RuleLayer = RuleSource & { values: unknown };

/**
 * The rules in force on a day: of each level the newest version valid then, the lower
 * level over the higher, over the usual rules.
 */
export function rulesInForce(
  layers: readonly RuleLayer[],
  day: string,
): { rules: CouncilRules; sources: RuleSource[] } {
  const standing = ruleLevels.flatMap((level) => newestOf(layers, level, day) ?? []);
  const merged = standing.reduce((rules, layer) => overridden(rules, layer.values as RuleValues), usualRules);
  return {
    rules: readRules(merged),
    sources: standing.map(({ level, version, source, validFrom }) => ({ level, version, source, validFrom })),
  };
}

/** The newest version of a level valid on a day, if it has one. */
export function newestOf<Layer extends RuleSource>(
  layers: readonly Layer[],
  level: RuleLevel,
  day: string,
): Layer | null {
  return layers
    .filter((layer) => layer.level === level && layer.validFrom <= day)
    .reduce<Layer | null>((newest, layer) => (newest && newest.version > layer.version ? newest : layer), null);
}

/** `rules` with what a level says put over it, part by part. */
export function overridden(rules: CouncilRules, values: RuleValues): CouncilRules {
  const merged: Record<string, unknown> = { ...rules };
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    merged[key] = isPart(value) ? { ...(merged[key] as object), ...value } : value;
  }
  return merged as CouncilRules;
}

const isPart = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** 「会議のきまり第3版（設置要綱 第5条）、市の標準第2版（…）」: how a sitting or decision names its rules. */
export function namedRules(sources: readonly RuleSource[]): string {
  return sources
    .toReversed()
    .map(({ level, version, source }) => `${levelWords[level]}第${version}版（${source}）`)
    .join("、");
}

/** The sources frozen onto a sitting. */
export const readSources = (stored: unknown): RuleSource[] => (Array.isArray(stored) ? (stored as RuleSource[]) : []);
