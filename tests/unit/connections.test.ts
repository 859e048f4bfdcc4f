/** What is half sent: heads and bodies that do not come, or come a byte at a time. */
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { watchConnections } from "#app/web/connections.server.ts";

const limits = {
  head: 400,
  window: 300,
  bytesInWindow: 1000,
  body: 5_000,
  atOnce: 6,
  ofOneNetwork: 4,
  ofOneSite: 5,
  unanswered: 8,
};
let begun = 0;
let server: http.Server;
let watching: ReturnType<typeof watchConnections>;

beforeAll(async () => {
  server = http.createServer(async (request, response) => {
    if (request.socket.destroyed) return;
    begun += 1;
    if (request.url === "/slow") return void setTimeout(() => response.end("late"), 300);
    let size = 0;
    try {
      for await (const part of request) size += (part as Buffer).length;
      response.end(String(size));
    } catch {
      // Whoever sent it was cut off.
    }
  });
  watching = watchConnections(server, limits);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  watching.stop();
  server.closeAllConnections();
  server.close();
});

/** A connection of one's own: what it was answered, and when it ended. */
function connect() {
  const socket = net.connect((server.address() as AddressInfo).port, "127.0.0.1");
  let said = "";
  socket.on("data", (part) => {
    said += part.toString();
  });
  socket.on("error", () => {});
  const ended = new Promise<string>((resolve) => socket.once("close", () => resolve(said)));
  return { socket, said: () => said, ended };
}

const post = (length: number) => `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${length}\r\n\r\n`;

describe("a sender", () => {
  it("who asks many times on one connection and reads nothing is let go, and little is done for them", async () => {
    const before = begun;
    const { socket, ended } = connect();
    socket.pause();
    socket.write("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n".repeat(500));
    socket.resume();
    expect(await ended).toBe("");
    expect(begun - before).toBeLessThanOrEqual(8);
  });

  it("who says nothing, or half a head, is let go", async () => {
    const [silent, half] = [connect(), connect()];
    half.socket.write("GET / HTTP/1.1\r\nHost:");
    expect(await silent.ended).toBe("");
    expect(await half.ended).toBe("");
  });

  it("who begins a second head on a kept connection and stops is let go, one who only rests is not", async () => {
    const [resting, stopping] = [connect(), connect()];
    for (const { socket } of [resting, stopping]) socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    await expect
      .poll(() =>
        [resting.said(), stopping.said()].every((said) => said.endsWith("\r\n0\r\n\r\n") || said.includes("0")),
      )
      .toBe(true);
    stopping.socket.write("GET / HT");
    await stopping.ended;
    await new Promise((resolve) => setTimeout(resolve, limits.head));
    expect(resting.socket.destroyed).toBe(false);
    resting.socket.destroy();
  });

  it("whose body trickles is told so, one whose body keeps coming is answered", async () => {
    const [trickling, steady] = [connect(), connect()];
    trickling.socket.write(post(100_000));
    steady.socket.write(post(8_000));
    const drops = setInterval(() => trickling.socket.write("a"), 50);
    for (let part = 0; part < 8; part += 1) {
      steady.socket.write("b".repeat(1_000));
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    await expect.poll(steady.said).toContain("8000");
    expect(await trickling.ended).toContain("408");
    clearInterval(drops);
    steady.socket.destroy();
  });

  it("of many from one network: the slowest go first, and who sends properly is answered", async () => {
    const slow = Array.from({ length: limits.ofOneNetwork }, connect);
    for (const { socket } of slow) socket.write(post(50_000));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const proper = connect();
    proper.socket.write(`${post(3)}abc`);
    await expect.poll(proper.said).toContain("\r\n\r\n3");
    expect(await Promise.race(slow.map(({ ended }) => ended))).toMatch(/^$|408/);
    for (const { socket } of [...slow, proper]) socket.destroy();
  });
});

it("what is being answered is answered before all ends", async () => {
  let isAsked = false;
  const own = http.createServer((_, response) => {
    isAsked = true;
    setTimeout(() => response.end("done"), 300);
  });
  const watched = watchConnections(own, limits);
  await new Promise<void>((resolve) => own.listen(0, "127.0.0.1", resolve));
  const answer = fetch(`http://127.0.0.1:${(own.address() as AddressInfo).port}/`).then((response) => response.text());
  await expect.poll(() => isAsked).toBe(true);
  await watched.drained(3_000);
  expect(await answer).toBe("done");
  watched.stop();
  own.close();
});
