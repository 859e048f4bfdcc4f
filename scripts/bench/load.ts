import http from "node:http";

export type Load = { perSecond: number; median: number; bytes: number };

/** Asks for one address over a number of lines for some seconds, compressed as a browser would have it. */
export async function load(url: string, { lines = 16, seconds = 3 } = {}): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: lines });
  const took: number[] = [];
  let bytes = 0;
  const until = performance.now() + seconds * 1000;
  const line = async () => {
    while (performance.now() < until) {
      const from = performance.now();
      bytes = await once(url, agent);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: lines }, line));
  agent.destroy();
  return { perSecond: Math.round(took.length / seconds), median: middle(took), bytes };
}

function once(url: string, agent: http.Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers: { "Accept-Encoding": "gzip" } }, (response) => {
        let bytes = 0;
        response.on("data", (part: Buffer) => {
          bytes += part.length;
        });
        response.on("end", () => resolve(bytes));
        response.on("error", reject);
      })
      .on("error", reject);
  });
}

/** A bare server of Node, answering with as many bytes as a page has. */
export async function bareServer(bytes: number): Promise<{ url: string; stop: () => void }> {
  const body = Buffer.alloc(bytes, "区");
  const server = http.createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

export const middle = (values: readonly number[]): number => at(values, 0.5);

/** The value below which that part of them lie. */
export function at(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
