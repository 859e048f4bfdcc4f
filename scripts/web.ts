/** One web process: takes the connections its parent hands it, and answers them. */
import http from "node:http";
import type { Socket } from "node:net";
import { watchConnections } from "../app/web/connections.server.ts";
import { createApp } from "../app/web/server.server.ts";
import { loadBuild } from "./load-build.ts";
import { endWithParent } from "./running/child.ts";

const server = http.createServer(await createApp(await loadBuild()));
server.keepAliveTimeout = 65_000;
const connections = watchConnections(server);

process.on("message", ({ connection }: { connection: number }, socket?: Socket) => {
  process.send?.({ took: connection });
  // It may have been closed on its way.
  if (!socket) return;
  server.emit("connection", socket);
  socket.resume();
});
// Requests in flight finish; idle connections go at once.
endWithParent(() => connections.drained(3_500));
process.send?.("ready");
