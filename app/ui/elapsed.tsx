import { useEffect, useState } from "react";

/** Whole minutes since an instant: as the server reckoned, then by the reader's clock. */
export function Elapsed({ since, now }: { since: string; now: string }) {
  const [at, setAt] = useState(new Date(now).getTime());
  useEffect(() => {
    const tick = () => setAt(Date.now());
    const timer = setInterval(tick, 15_000);
    return () => clearInterval(timer);
  }, []);
  return <>{Math.max(0, Math.floor((at - new Date(since).getTime()) / 60_000))}分</>;
}
