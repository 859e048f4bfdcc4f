import { spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

export type Outcome = { name: string; isWhole: boolean; seconds: number };

/** Runs one of the tools of the project. What it says is printed whole when it ends, or as it comes where that is long. */
export async function tool(
  name: string,
  command: string,
  args: string[],
  { env = {}, isLong = false }: { env?: Record<string, string>; isLong?: boolean } = {},
): Promise<Outcome> {
  if (isLong) console.log(`― ${name}`);
  return timed(name, async () => {
    const child = spawn(path.resolve(root, "node_modules/.bin", command), args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", isLong ? "inherit" : "pipe", isLong ? "inherit" : "pipe"],
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => said.push(part));
    const code = await new Promise((resolve) => {
      child.once("close", resolve);
      // A tool that is not there is one that failed.
      child.once("error", (error) => {
        console.error(error.message);
        resolve(null);
      });
    });
    if (!isLong) console.log(`― ${name}\n${Buffer.concat(said)}`.trimEnd());
    return code === 0;
  });
}

/** Something that is no program: whole unless it throws. */
export const work = (name: string, act: () => Promise<unknown>): Promise<Outcome> =>
  timed(name, async () => {
    try {
      await act();
      console.log(`― ${name}`);
      return true;
    } catch (error) {
      console.log(`― ${name}\n${error instanceof Error ? error.message : error}`);
      return false;
    }
  });

async function timed(name: string, act: () => Promise<boolean>): Promise<Outcome> {
  const began = performance.now();
  const isWhole = await act();
  return { name, isWhole, seconds: (performance.now() - began) / 1000 };
}
