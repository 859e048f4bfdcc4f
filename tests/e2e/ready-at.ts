import type { ChildProcess } from "node:child_process";

/** The address a started server says it is ready at. */
export function readyAt(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /ready: (http:\/\/\S+)/.exec(said);
      if (ready?.[1]) resolve(ready[1]);
    });
    server.once("exit", () => reject(new Error(`the server did not start:\n${said}`)));
  });
}
