import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import map from "../../app/routes.ts";

const root = path.resolve(import.meta.dirname, "../..");

export type Target = { path: string; takes: boolean };

/** Every address of the route map, its places filled with what the demo has; whether it takes forms. */
export function targets(): Target[] {
  return flat(map as RouteConfigEntry[], "").map(({ pattern, file }) => ({
    path: pattern.replaceAll(/:(\w+)\??/g, (_, name: string) => filled[name] ?? "1").replace("*", "nowhere"),
    takes: /export const action\b|export \{[^}]*\baction\b/.test(readFileSync(path.join(root, "app", file), "utf8")),
  }));
}

const filled: Record<string, string> = {
  ward: "saiwai",
  session: "2026-1",
  proposal: "2026-1",
  council: "saiwai",
  position: "0",
};

function flat(entries: readonly RouteConfigEntry[], base: string): { pattern: string; file: string }[] {
  return entries.flatMap((entry) => {
    const pattern = entry.path ? `${base}/${entry.path}` : base;
    return entry.children ? flat(entry.children, pattern) : [{ pattern: pattern || "/", file: entry.file }];
  });
}

/** The names forms have, read off their shapes. */
export function fieldNames(): string[] {
  const names = new Set<string>();
  for (const file of globSync("app/domain/**/*.schema.ts", { cwd: root }))
    for (const [, name = ""] of readFileSync(path.join(root, file), "utf8").matchAll(/^\s+(\w+):/gm)) names.add(name);
  return [...names];
}
