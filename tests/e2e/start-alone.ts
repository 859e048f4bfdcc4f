import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

export type Alone = {
  child: ChildProcess;
  said: () => string;
  ready: Promise<string>;
  exit: Promise<number | null>;
};

/**
 * npm start's own program with nothing in its database, in a process group of its own so that it can be killed whole.
 * @param user who runs it, where that is not who runs the tests
 */
export function startAlone(dataDir: string, env: Record<string, string> = {}, user?: number): Alone {
  let said = "";
  const child = spawn(process.execPath, [path.join(root, "scripts/up.ts")], {
    cwd: root,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    ...(user === undefined ? {} : { uid: user, gid: user }),
    env: {
      ...process.env,
      PORT: "0",
      DATA_DIR: dataDir,
      DEMO: "0",
      LOG_LEVEL: "silent",
      SMTP_URL: "",
      DATABASE_URL: "",
      SECRET_FILE: "",
      TRUST_PROXY: "1",
      ...env,
    },
  });
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const match = /ready: (http:\/\/\S+)/.exec(said);
      if (match?.[1]) resolve(match[1]);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", () => reject(new Error(said)));
  });
  ready.catch(() => {});
  return { child, said: () => said, ready, exit };
}
