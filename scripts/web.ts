/** One web process: takes the connections its parent hands it, and answers them. */
import http from "node:http";
import type { Socket } from "node:net";
import { installation } from "../app/domain/wards/installation.server.ts";
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
// What the parent says while nobody answers names the city; where even that cannot be read now, it does without.
const { cityName } = await installation().catch(() => ({ cityName: "" }));
process.send?.({ city: cityName });
