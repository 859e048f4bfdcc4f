/** How a list stands: the page asked for, or the last one there is. */
export function pagingOf(asked: number, size: number, total: number) {
  const pages = Math.max(1, Math.ceil(total / size));
  return { page: Math.min(asked, pages), pages, total };
}

/** The page asked for in an address: a whole number from 1, anything else is the first. */
export function pageOf(query: URLSearchParams): number {
  const page = Number(query.get("page"));
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
}
