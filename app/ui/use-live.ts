import { useEffect, useState } from "react";

type Live<T> = {
  data: T;
  /** Whether there is a script to switch: until it runs a button for it would do nothing. */
  isReady: boolean;
  isLive: boolean;
  setLive: (on: boolean) => void;
  isCut: boolean;
};

/**
 * The newest state of something, sent by the server as it changes; the first comes with the page. Switched off, the
 * page stays as it is until it is loaded again.
 */
export function useLive<T>(url: string, first: T): Live<T> {
  const [data, setData] = useState(first);
  const [isReady, setReady] = useState(false);
  const [isLive, setLive] = useState(true);
  const [isCut, setCut] = useState(false);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (!isLive) return;
    const source = new EventSource(url);
    source.onmessage = ({ data: text }) => {
      setCut(false);
      setData(JSON.parse(text as string) as T);
    };
    source.onerror = () => setCut(true);
    return () => source.close();
  }, [url, isLive]);
  return { data, isReady, isLive, setLive, isCut };
}
