import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { siteOfNetwork } from "../shared/networks.ts";
import { networkOf } from "./network.server.ts";

/**
 * How long a sender may take. Heads are small; a body of three photos from a telephone on a train takes minutes, but
 * keeps coming. A few who send a byte now and then would otherwise hold every place there is.
 */
export const patience = {
  head: 20_000,
  window: 10_000,
  bytesInWindow: 8 * 1024,
  body: 15 * 60_000,
  atOnce: 200,
  ofOneNetwork: 20,
  /** Of a site of IPv6, which may be one subscriber with many networks. */
  ofOneSite: 80,
  /** Requests of one connection that wait for their answer at the same time: browsers send one, whoever sends many reads none. */
  unanswered: 8,
};

type Sending = {
  socket: Socket;
  network: string | null;
  /** Since when this head or body is on its way, and how much of the connection had come by then. */
  since: number;
  from: number;
  /** The window that goes on now. */
  windowSince: number;
  windowFrom: number;
  request: IncomingMessage | null;
};

type Connections = {
  /** Resolves when whatever is being answered is, or after so many milliseconds. */
  drained: (milliseconds: number) => Promise<void>;
  stop: () => void;
};

/** Watches what is half sent, and ends what is sent too slowly or by too many at once. */
export function watchConnections(server: Server, limits: typeof patience = patience): Connections {
  const sockets = new Set<Socket>();
  const sending = new Map<Socket, Sending>();
  const answering = new Set<ServerResponse>();
  /** What had come of a connection when its last answer was given. */
  const rested = new WeakMap<Socket, number>();
  let isStopping = false;

  const begin = (socket: Socket, request: IncomingMessage | null) => {
    const now = Date.now();
    const from = socket.bytesRead;
    const network = request ? networkOf(request) : networkOfSocket(socket);
    sending.set(socket, { socket, network, request, since: now, from, windowSince: now, windowFrom: from });
    if (request) holdTogether(network);
    if (sending.size > limits.atOnce) cut(slowest([...sending.values()]));
  };
  /** Of one network so many have begun and not ended; browsers open connections to spare, which have not. */
  const holdTogether = (network: string | null) => {
    if (network === null) return;
    hold((one) => one.network === network, limits.ofOneNetwork);
    const site = siteOfNetwork(network);
    if (site) hold((one) => one.network !== null && siteOfNetwork(one.network) === site, limits.ofOneSite);
  };
  const hold = (isOf: (one: Sending) => boolean, most: number) => {
    const own = [...sending.values()].filter((one) => isOf(one) && hasBegun(one));
    for (let over = own.length - most; over > 0; over -= 1) {
      const least = slowest(own);
      own.splice(own.indexOf(least), 1);
      cut(least);
    }
  };
  const cut = ({ socket, request }: Sending) => {
    sending.delete(socket);
    if (request && !request.socket.destroyed)
      socket.write("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    socket.destroySoon();
  };

  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    begin(socket, null);
    socket.once("close", () => {
      sockets.delete(socket);
      sending.delete(socket);
    });
  });
  const unanswered = new WeakMap<Socket, number>();
  // Before whatever answers: what is gone needs none.
  server.prependListener("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
    const count = (unanswered.get(socket) ?? 0) + 1;
    unanswered.set(socket, count);
    response.once("close", () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
    if (count > limits.unanswered) socket.destroy();
  });
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    answering.add(response);
    rested.delete(socket);
    if (isStopping) response.setHeader("Connection", "close");
    sending.delete(socket);
    if (!request.complete && hasBody(request)) {
      begin(socket, request);
      request.once("end", () => sending.delete(socket));
    }
    response.once("close", () => {
      answering.delete(response);
      sending.delete(socket);
      rested.set(socket, socket.bytesRead);
      if (isStopping) socket.destroySoon();
    });
  });

  const watch = setInterval(
    () => {
      const now = Date.now();
      // A connection kept open between two requests keeps nobody waiting; once a byte of the next head came, it does.
      for (const socket of sockets) {
        const before = rested.get(socket);
        if (before === undefined || socket.bytesRead === before) continue;
        rested.delete(socket);
        begin(socket, null);
      }
      for (const network of new Set([...sending.values()].map((one) => one.network))) holdTogether(network);
      for (const one of sending.values()) {
        if (one.request === null ? now - one.since > limits.head : isSlow(one, now, limits)) cut(one);
      }
    },
    Math.min(1_000, limits.window / 2),
  );
  watch.unref();

  return {
    stop: () => clearInterval(watch),
    drained: async (milliseconds) => {
      isStopping = true;
      for (const socket of sockets) if (rested.has(socket)) socket.destroySoon();
      const began = Date.now();
      // A head that was on its way when all began to end is waited for a moment; what is being answered, to its end.
      const isBusy = () => answering.size > 0 || (sending.size > 0 && Date.now() - began < 500);
      while (isBusy() && Date.now() - began < milliseconds) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}

function isSlow(one: Sending, now: number, limits: typeof patience): boolean {
  // All of it came: it waits for us.
  if (one.request?.complete) return false;
  if (now - one.since > limits.body) return true;
  if (now - one.windowSince < limits.window) return false;
  const came = one.socket.bytesRead - one.windowFrom;
  one.windowSince = now;
  one.windowFrom = one.socket.bytesRead;
  // Where it is we who do not take what came, the sender waits for us.
  return came < limits.bytesInWindow && !isFull(one.request);
}

const hasBegun = ({ socket, from, request }: Sending): boolean => request !== null || socket.bytesRead > from;

const isFull = (request: IncomingMessage | null): boolean =>
  request !== null && request.readableLength >= request.readableHighWaterMark;

/** Of those half sent, the one that brought least in its time. */
function slowest(those: readonly Sending[]): Sending {
  const now = Date.now();
  const pace = (one: Sending) => (one.socket.bytesRead - one.from) / (now - one.since + 1_000);
  return those.reduce((least, one) => (pace(one) < pace(least) ? one : least));
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/** Before its head is read, a connection through a proxy is anybody's. */
const networkOfSocket = (socket: Socket): string | null => networkOf({ socket, headers: {} } as IncomingMessage);
