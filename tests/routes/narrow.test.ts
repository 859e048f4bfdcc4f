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
/** As the framework has it: dots are resolved, and of data the address is that of the page. */
function theirs(path: string) {
  const url = new URL(`http://localhost${path}`);
  url.pathname = url.pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
  return matchRoutes(tree as Parameters<typeof matchRoutes>[0], url.pathname)?.map(({ route }) => route.id) ?? null;
}
/** As the handler asks. */
const found = (path: string) => find(new URL(`http://localhost${path}`).pathname);

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
      const chain = found(path);
      if (chain !== null) expect(chain, path).toEqual(theirs(path));
      // Only what ends in anything is left to the framework.
      else expect(theirs(path)?.at(-1) ?? "", path).toMatch(/^$|not-found|nothing|missing/);
    }
  });

  const endings = [
    ..." / // /x /x/y .data /.. %2f %2Fnew % %zz ?x #x ;a=1 /%20 /* %00 %0a é 幸 %E5 .DATA".split(" "),
    " ",
  ];
  // Each with a quarter of the addresses, turn by turn: to find one the framework's way takes a millisecond.
  it.each(endings.map((ending, turn) => ({ ending, turn })))(
    "is the framework's own with $ending behind it, or it is asked",
    ({ ending, turn }) => {
      const isUnusual = /^(\/\/|%2f.*|%|%zz|%E5)$/i.test(ending);
      const paths = addresses
        .filter((_, place) => place % 4 === turn % 4)
        .map((address) => `${filled(address, "saiwai")}${ending}`);
      const known = paths.filter((path) => found(path) !== null);
      if (isUnusual) expect(known).toEqual([]);
      else expect(known.map(found)).toEqual(known.map(theirs));
    },
  );

  it("is found without the framework wherever an address is written as usual", () => {
    const usual = addresses.filter((address) => !address.endsWith("*"));
    for (const address of usual.map((one) => filled(one, "2026-1"))) {
      expect(found(address), address).not.toBeNull();
      expect(found(`${address === "/" ? "/_root" : address}.data`), address).toEqual(found(address));
    }
  });

  it("is found in capitals, and with its letters written as numbers", () => {
    expect(find("/WARDS/saiwai/Proposals")).toEqual(theirs("/WARDS/saiwai/Proposals"));
    expect(find("/%77ards/saiwai")).toEqual(theirs("/%77ards/saiwai"));
    expect(find("/_root.data")).toEqual(theirs("/"));
  });
});
