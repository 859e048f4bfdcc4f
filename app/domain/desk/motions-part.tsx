import type { RunPage } from "./run-page.server.ts";

type Item = RunPage["items"][number];

/** The motions of an item in their order, what became of each, and which may be put to the vote now. */
export function MotionsPart({ here, item, mayVote }: { here: string; item: Item; mayVote: boolean }) {
  if (item.motions.length < 2) return null;
  return (
    <>
      <h3>採決する案</h3>
      <ol className="list">
        {item.motions.map((motion) => (
          <li key={motion.id}>
            <strong>{motion.name}</strong> 「{motion.text}」{motion.proposer && `（${motion.proposer}委員）`}{" "}
            {motion.withdrawn && <span>取下げ（{motion.withdrawn}）</span>}
            {motion.isDecided && <span>採決済み</span>}
            {motion.isReady && mayVote && <a href={`${here}/vote?motion=${motion.id}`}>{motion.name}を採決する</a>}
            {!motion.isReady && !motion.isDecided && motion.withdrawn === null && (
              <span className="quiet">ほかの案を先に採決します</span>
            )}
            {motion.kind !== "original" && !motion.isDecided && motion.withdrawn === null && (
              <>
                {"　"}
                <a href={`${here}/motions/${motion.id}/withdrawal`}>
                  取り下げる<span className="sr-only">（{motion.name}）</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
