/** Which of the routes an address belongs to, found as the framework finds it, but compiled once and not for each request. */

export type RouteEntry = {
  id: string;
  parentId?: string | undefined;
  path?: string | undefined;
  index?: boolean | undefined;
};

type Leaf = { chain: string[]; matcher: RegExp; score: number; places: number[]; size: number };

/** The ids from the root to the route of a plain path; null where the framework itself had better look. */
export type FindChain = (path: string) => string[] | null;

/** A matcher over all routes of a build. Ranks as the framework does: https://reactrouter.com/6.30.0/utils/match-routes. */
export function chainFinder(routes: Record<string, RouteEntry | undefined>): FindChain {
  const entries = Object.values(routes).filter((route) => route !== undefined);
  const childrenOf = Map.groupBy(entries, ({ parentId }) => parentId);
  const leaves = leavesBelow(undefined, { path: "", chain: [], places: [] }, childrenOf).sort(byRank);
  const bySize = Map.groupBy(leaves, ({ size }) => size);
  return (path) => {
    const plain = plainPath(path);
    if (plain === null) return null;
    const size = plain.split("/").filter(Boolean).length;
    return bySize.get(size)?.find(({ matcher }) => matcher.test(plain))?.chain ?? null;
  };
}

type Above = { path: string; chain: string[]; places: number[] };

/** Every address there is, children before their parents; those that end in `*` are left to the framework. */
function leavesBelow(
  parentId: string | undefined,
  above: Above,
  childrenOf: Map<string | undefined, RouteEntry[]>,
): Leaf[] {
  return (childrenOf.get(parentId) ?? []).flatMap((route, place) => {
    const here = {
      path: route.path ? `${above.path}/${route.path}` : above.path,
      chain: [...above.chain, route.id],
      places: [...above.places, place],
    };
    const below = leavesBelow(route.id, here, childrenOf);
    if (!route.path && !route.index) return below;
    return here.path.endsWith("*") ? below : [...below, leafOf(here, route.index === true)];
  });
}

function leafOf({ path, chain, places }: Above, isIndex: boolean): Leaf {
  const segments = path.split("/").filter(Boolean);
  const optional = segments.find((segment) => segment.endsWith("?"));
  if (optional) throw new Error(`a part of an address that may be left out is not known here: ${path}`);
  const source = segments
    .map((segment) => segment.replace(/[\\.*+^${}|()[\]]/g, "\\$&").replace(/^:[\w-]+/, "[^/]+"))
    .join("/");
  const worth = segments.reduce((sum, segment) => sum + (/^:[\w-]+$/.test(segment) ? 3 : 10), 0);
  return {
    chain,
    places,
    size: segments.length,
    matcher: new RegExp(`^/${source}/*$`, "i"),
    score: segments.length + worth + (isIndex ? 2 : 0),
  };
}

function byRank(a: Leaf, b: Leaf): number {
  if (a.score !== b.score) return b.score - a.score;
  const areSiblings =
    a.places.length === b.places.length && a.places.slice(0, -1).every((place, n) => place === b.places[n]);
  return areSiblings ? (a.places.at(-1) ?? 0) - (b.places.at(-1) ?? 0) : 0;
}

/** The decoded path of a page or of its data; null for whatever is written in an unusual way. */
function plainPath(path: string): string | null {
  const page = path === "/_root.data" ? "/" : path.replace(/\.data$/, "");
  if (/\/\/|%2f|%2e|\/\.\.?(\/|$)|[?#\\]/i.test(page)) return null;
  try {
    return decodeURIComponent(page);
  } catch {
    return null;
  }
}
