/** The page asked for in an address: a whole number from 1, anything else is the first. */
export function pageOf(query: URLSearchParams): number {
  const page = Number(query.get("page"));
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
}
