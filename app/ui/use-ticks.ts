import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Reads a page's data anew whenever the server says that something changed. A form somebody is filling in is left
 * alone: the page is not redrawn under their hands.
 */
export function useTicks(url: string): void {
  const { revalidate } = useRevalidator();
  const latest = useRef(revalidate);
  latest.current = revalidate;
  useEffect(() => {
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
