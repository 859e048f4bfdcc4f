import { useLocation } from "@remix-run/react";

export type Paging = { page: number; pages: number; total: number };

/** Links to the pages of a list, keeping its filters. */
export function Pager({ page, pages, total, size = 20, unit }: Paging & { size?: number; unit?: string }) {
  const { pathname, search } = useLocation();
  if (pages <= 1) return null;
  const to = (number: number) => {
    const query = new URLSearchParams(search);
    query.set("page", String(number));
    return `${pathname}?${query}`;
  };
  return (
    <nav className="pager" aria-label="ページ">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {`前の${size}件`}
        </a>
      )}
      <span>
        {unit ? `${unit}${total}件のうち` : `${total}件のうち`} {page}／{pages}ページ
      </span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {`次の${size}件`}
        </a>
      )}
    </nav>
  );
}
