/** The route found for an address is the one the framework would find, or it is asked itself. */
import { matchRoutes } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { describe, expect, it } from "vitest";
import map from "#app/routes.ts";
import { chainFinder, type RouteEntry } from "#app/web/narrow-routes.ts";

type Tree = { id: string; path?: string; index?: boolean; children?: Tree[] };

const idOf = (entry: RouteConfigEntry) => entry.id ?? entry.file.replace(/\.tsx?$/, "");
const listed = (entries: RouteConfigEntry[], parentId: string): RouteEntry[] =>
  entries.flatMap((entry) => [
    { id: idOf(entry), parentId, path: entry.path, index: entry.index },
    ...listed(entry.children ?? [], idOf(entry)),
  ]);
const nested = (entries: RouteConfigEntry[]): Tree[] =>
  entries.map((entry) => ({
    id: idOf(entry),
    ...(entry.path === undefined ? {} : { path: entry.path }),
    ...(entry.index ? { index: true } : {}),
    ...(entry.children ? { children: nested(entry.children) } : {}),
  }));

const all = [{ id: "root", path: "" }, ...listed(map as RouteConfigEntry[], "root")];
const find = chainFinder(Object.fromEntries(all.map((route) => [route.id, route])));
const tree = [{ id: "root", path: "", children: nested(map as RouteConfigEntry[]) }];
/** As the framework has it: of data, the address is that of the page. */
const theirs = (path: string) =>
  matchRoutes(tree as Parameters<typeof matchRoutes>[0], path)?.map(({ route }) => route.id) ?? null;

const byId = new Map(all.map((route) => [route.id, route]));
const pathOf = (id: string | undefined): string => {
  const route = id === undefined ? undefined : byId.get(id);
  return route ? `${pathOf(route.parentId)}${route.path ? `/${route.path}` : ""}` : "";
};
const addresses = [...new Set(all.map(({ id }) => pathOf(id) || "/"))];

/** Words that could be taken for another part of an address. */
const fillings = ["saiwai", "2026-1", "new", "%E5%B9%B8", "..", "notice.docx"];
const filled = (address: string, word: string) =>
  address.replaceAll(/:[\w-]+/g, encodeURI(word).replaceAll("%25", "%")).replaceAll("*", word);

describe("the route of an address", () => {
  it.each(fillings)("is the framework's own with %s in every place", (word) => {
    expect(addresses.length).toBeGreaterThan(300);
    for (const address of addresses) {
      const path = filled(address, word);
      const chain = find(path);
      if (chain !== null) expect(chain, path).toEqual(theirs(path));
      // Only what ends in anything is left to the framework.
      else expect(theirs(path)?.at(-1) ?? "", path).toMatch(/^$|not-found|nothing|missing/);
    }
  });

  it.each([
    ...[
      "",
      "/",
      "//",
      "/x",
      "/x/y",
      ".data",
      "/..",
      "%2f",
      "%2Fnew",
      "%",
      "%zz",
      "?x",
      "#x",
      ";a=1",
      "/%20",
      " ",
      "/*",
    ],
    ..."%00 %0a é 幸 %E5 .DATA".split(" "),
  ])("is the framework's own with %j behind it, or it is asked", (ending) => {
    for (const address of addresses.filter((_, place) => place % 8 === ending.length % 8)) {
      const path = `${filled(address, "saiwai")}${ending}`;
      const chain = find(path);
      if (chain !== null) expect(chain, path).toEqual(theirs(path.replace(/\.data$/, "")));
    }
  });

  it("is found in capitals, and with its letters written as numbers", () => {
    expect(find("/WARDS/saiwai/Proposals")).toEqual(theirs("/WARDS/saiwai/Proposals"));
    expect(find("/%77ards/saiwai")).toEqual(theirs("/%77ards/saiwai"));
    expect(find("/_root.data")).toEqual(theirs("/"));
  });
});
