/**
 * A process of its own for one stranger's file, or for words. It holds no secret and no line to the database; whoever
 * asked ends it when it takes too long or too much (apart.server.ts).
 */
import { flushCompileCache } from "node:module";
import { Worker } from "node:worker_threads";
import type { Answers, Task } from "./tasks.ts";

type Doing = {
  [Act in Task["act"]]: () => Promise<(task: Extract<Task, { act: Act }>) => Promise<Answers[Act]> | Answers[Act]>;
};

/** Each loads only what it needs. */
const loading: Doing = {
  look: async () => {
    const { look } = await import("./look.ts");
    return ({ bytes, ending }) => look(bytes, ending);
  },
  words: async () => {
    const { wordsOf } = await import("./words.ts");
    return ({ bytes, type }) => wordsOf(bytes, type);
  },
  docx: async () => {
    const [{ openPackage }, { readDocx }] = await Promise.all([
      import("../zip-reading.server.ts"),
      import("./docx/read-docx.ts"),
    ]);
    return async ({ bytes }) => {
      const opened = await openPackage(bytes);
      return opened?.names.includes("word/document.xml") ? readDocx(opened) : null;
    };
  },
  picture: async () => {
    const { pictureOf } = await import("./picture.ts");
    return ({ bytes, use }) => pictureOf(bytes, use);
  },
  html: async () => {
    const { htmlOf } = await import("./html.ts");
    return ({ source }) => htmlOf(source);
  },
};

let isFirst = true;
process.on("message", async (task: Task) => {
  const act = (await loading[task.act]()) as (task: Task) => unknown;
  // What was compiled is kept for the next one now: this process is killed, and has seen nothing of a stranger's yet.
  if (isFirst) flushCompileCache();
  isFirst = false;
  process.send?.({ begun: true });
  process.send?.({ answer: await act(task) });
});
process.on("disconnect", () => process.exit(0));

// Whoever asked may be gone while something here goes round and round: another thread looks whether it is.
new Worker(
  "const parent = process.ppid; setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGKILL'), 1000);",
  { eval: true },
).unref();
