/** A child that calls functions with hostile words and says how long each took; its parent ends it when one takes for ever. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { hostileWords } from "#scripts/attack/hostile-words.ts";
import type { Recipe } from "./text-functions.ts";

export type Task = { file: string; name: string; parameters: Recipe[]; words: number; share: number };
export type Timing = { at: number; ratio: number; milliseconds: number };

const [shorter, longer] = [16 * 1024, 512 * 1024];
const root = path.resolve(import.meta.dirname, "../..");
/** Below this not the function is measured but the clock and how fast memory comes. */
const noise = 0.5;

process.on("message", async (tasks: readonly [number, Task][]) => {
  const spent = new Map<string, number>();
  for (const [at, task] of tasks) {
    const name = `${task.file} ${task.name}`;
    const before = spent.get(name) ?? 0;
    if (before > task.share) continue;
    const began = performance.now();
    process.send?.({ at, ratio: -1, milliseconds: 0 } satisfies Timing);
    process.send?.({ at, ...(await growthOf(task)) } satisfies Timing);
    spent.set(name, before + performance.now() - began);
  }
  process.exit(0);
});

/** How many times longer 32 times the words take: 32 where it is linear, 1,024 where it is quadratic. */
async function growthOf({ file, name, parameters, words }: Task): Promise<Omit<Timing, "at">> {
  const module = (await import(pathToFileURL(path.join(root, file)).href)) as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  const call = module[name];
  const hostile = hostileWords[words];
  if (!call || !hostile) throw new Error(`${file} ${name}: not there`);
  const [few, many] = [hostile.of(shorter), hostile.of(longer)];
  const took = async (text: string) => {
    const args = parameters.map((recipe) => made(recipe, text));
    const began = performance.now();
    try {
      const result = await call(...args);
      // A shape of input: what is typed into it is what is read.
      if (hasParser(result)) result.safeParse(text);
      if (typeof result === "object" && result && Symbol.iterator in result)
        for (const _ of result as Iterable<unknown>);
    } catch {
      // What it refuses, it refuses.
    }
    return performance.now() - began;
  };
  let [small, large] = [await took(few), await took(many)];
  // A machine that was busy with something else is asked again.
  for (let tries = 0; tries < 4 && large / Math.max(small, noise) >= 150; tries += 1) {
    small = Math.max(small, await took(few));
    large = Math.min(large, await took(many));
  }
  return { ratio: large / Math.max(small, noise), milliseconds: large };
}

const hasParser = (value: unknown): value is { safeParse: (words: string) => unknown } =>
  typeof (value as { safeParse?: unknown } | null)?.safeParse === "function";

function made(recipe: Recipe, words: string): unknown {
  switch (recipe.kind) {
    case "words":
      return words;
    case "value":
      return recipe.value;
    case "day":
      return new Date("2026-11-30T03:00:00Z");
    case "bytes":
      return new TextEncoder().encode(words);
    case "list":
      return [made(recipe.of, words)];
    case "record":
      return Object.fromEntries(Object.entries(recipe.fields).map(([name, field]) => [name, made(field, words)]));
    case "map":
      return recipe.value.kind === "value" && recipe.value.value === "set"
        ? new Set([made(recipe.key, words)])
        : new Map([[made(recipe.key, words), made(recipe.value, words)]]);
    case "call":
      return () => made(recipe.result, words);
  }
}
