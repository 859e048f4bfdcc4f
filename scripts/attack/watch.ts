import http from "node:http";

const every = 20;

/** Asks for /healthz again and again beside whatever goes on: a process that is busy with one answers nobody. */
export function watchHealth(origin: string) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 200 });
  const waits: number[] = [];
  const timer = setInterval(() => {
    const began = performance.now();
    http
      .get(`${origin}/healthz`, { agent }, (response) => {
        response.resume();
        response.once("end", () => waits.push(performance.now() - began));
      })
      .on("error", () => waits.push(Number.POSITIVE_INFINITY));
  }, every);
  return {
    /** The longest that somebody waited since the last asking, in milliseconds. */
    longest: async (): Promise<number> => {
      const before = waits.length;
      while (waits.length === before) await new Promise((resolve) => setTimeout(resolve, every));
      return Math.max(...waits.splice(0));
    },
    usual: async (milliseconds: number): Promise<number> => {
      waits.length = 0;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      const sorted = waits.splice(0).toSorted((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? 0;
    },
    stop: () => {
      clearInterval(timer);
      agent.destroy();
    },
  };
}
