import { type ChildProcess, fork } from "node:child_process";
import http from "node:http";
import net from "node:net";
import { keep } from "./keep.ts";
import { pausePage, retryAfter } from "./pause-page.ts";

type Front = { port: number; host: string; count: number; script: string; say: (sentence: string) => void };

/**
 * Holds the port, whatever becomes of the processes behind it: connections go to those that are ready, in turn, and
 * while there is none they are told when to come again.
 * @returns once every process is ready, with what ends all
 */
export async function startFront({ port, host, count, script, say }: Front): Promise<() => Promise<void>> {
  /** Those that answer, each with the connections it was handed and has not taken yet. */
  const ready = new Map<ChildProcess, Map<number, net.Socket>>();
  let page = pausePage("");
  const pausing = http.createServer((_, res) => {
    res.writeHead(503, { "Content-Type": "text/html; charset=utf-8", "Retry-After": retryAfter, Connection: "close" });
    res.end(page);
  });
  // Nobody is waited for longer than a page of this size takes.
  pausing.requestTimeout = pausing.headersTimeout = 5_000;
  let turn = 0;
  const hand = (socket: net.Socket) => {
    const those = [...ready];
    turn += 1;
    const chosen = those[turn % Math.max(1, those.length)];
    if (!chosen) {
      pausing.emit("connection", socket);
      socket.resume();
      return;
    }
    const [web, handed] = chosen;
    const id = turn;
    handed.set(id, socket);
    // Kept open here until it is taken there: of a process that dies meanwhile, another takes it over.
    web.send({ connection: id }, socket, { keepOpen: true }, (error) => error && handed.delete(id) && hand(socket));
  };
  const server = net.createServer({ pauseOnConnect: true }, (socket) => {
    socket.on("error", () => {});
    hand(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const stops = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      keep({
        name: count === 1 ? "画面の処理" : `画面の処理${index + 1}`,
        say,
        start: () => {
          const web = fork(script, { stdio: "inherit" });
          web.once("exit", () => {
            const handed = ready.get(web) ?? new Map<number, net.Socket>();
            ready.delete(web);
            for (const socket of handed.values()) hand(socket);
          });
          return web;
        },
        ready: async (web) => {
          const { city } = await saysReady(web);
          if (city) page = pausePage(city);
          const handed = new Map<number, net.Socket>();
          web.on("message", ({ took }: { took: number }) => {
            handed.get(took)?.destroy();
            handed.delete(took);
          });
          ready.set(web, handed);
        },
      }),
    ),
  );
  return async () => {
    server.close();
    pausing.closeAllConnections();
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** A child says so by a message; one that ends before never was. */
export function saysReady(child: ChildProcess): Promise<{ city?: string }> {
  return new Promise((resolve, reject) => {
    child.once("message", (said) => resolve(said as { city?: string }));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`ended before it was ready (${code})`)));
  });
}
