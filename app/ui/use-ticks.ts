import { useRevalidator, useSearchParams } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Reads a page's data anew whenever the server says that something changed. A form somebody is filling in is left
 * alone: the page is not redrawn under their hands. What was said of the last press is taken away with the first news
 * after it has been read.
 */
export function useTicks(url: string): void {
  const { revalidate } = useRevalidator();
  const [query, setQuery] = useSearchParams();
  const since = useRef(0);
  const readAnew = () => {
    const isOld = Date.now() - since.current > 5000;
    if (!isOld || !query.has("done")) return revalidate();
    const rest = new URLSearchParams(query);
    rest.delete("done");
    setQuery(rest, { replace: true, preventScrollReset: true });
  };
  const latest = useRef(readAnew);
  latest.current = readAnew;
  useEffect(() => {
    since.current = Date.now();
    const source = new EventSource(url);
    let wasCut = false;
    source.onmessage = () => latest.current();
    source.onopen = () => {
      if (wasCut) latest.current();
      wasCut = false;
    };
    source.onerror = () => {
      wasCut = true;
    };
    return () => source.close();
  }, [url]);
}
