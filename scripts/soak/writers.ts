/** People who write all the time, and send the same form again until it is answered, as a browser's reload does. */
import { randomUUID } from "node:crypto";

export type Written = {
  /** Names of what was answered as done. */
  answered: string[];
  /** How many of them were sent more than once. */
  sentAgain: number;
  /** What was still unanswered at the end: it may be there, or not. */
  unanswered: string[];
};

type With = { clerk: string; proposal: string };

const patience = 20_000;

/** @returns what stops them, once each has done with what it was at */
export function writers(origin: string, { clerk, proposal }: With, written: Written): () => Promise<void> {
  let isOver = false;
  const write = async (writer: number) => {
    for (let count = 0; !isOver; count += 1) {
      const name = `soak-${writer}-${count}`;
      const isNote = count % 2 === 0;
      const address = isNote ? `/wards/saiwai/desk/proposals/${proposal}/notes` : "/login/reset";
      const what = isNote ? name : `${name}@example.jp`;
      const fields: Record<string, string> = isNote ? { text: what } : { email: what };
      const headers = { Origin: origin, "Sec-Fetch-Site": "same-origin", ...(isNote ? { Cookie: clerk } : {}) };
      const key = randomUUID();
      let tries = 0;
      let isDone = false;
      while (!isDone && !(isOver && tries > 0)) {
        tries += 1;
        const answer = await fetch(origin + address, {
          method: "POST",
          redirect: "manual",
          // From another network each time: what is tried again while nothing works would use up the tries of one.
          headers: { ...headers, "X-Forwarded-For": `10.${writer}.${count % 250}.${tries % 250}` },
          body: new URLSearchParams({ ...fields, _key: key }),
          signal: AbortSignal.timeout(patience),
        }).catch(() => null);
        isDone = answer?.status === 302;
        if (answer && !isDone && answer.status !== 503) throw new Error(`${address}: ${answer.status}`);
        await answer?.arrayBuffer().catch(() => {});
        if (!isDone) await new Promise((resolve) => setTimeout(resolve, 200));
      }
      if (!isDone) written.unanswered.push(what);
      else {
        written.answered.push(what);
        if (tries > 1) written.sentAgain += 1;
      }
    }
  };
  const all = [0, 1, 2, 3].map(write);
  for (const one of all) one.catch(() => {});
  return async () => {
    isOver = true;
    await Promise.all(all);
  };
}
