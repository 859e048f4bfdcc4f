/** The application with the development server of the build tool in place of the compiled routes. The gate stays. */
import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import { env } from "../app/platform/env.server.ts";
import { createApp } from "../app/web/server.server.ts";

const vite = await createServer({ server: { middlewareMode: true } });
const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
const app = await createApp(build, vite.middlewares);
app.listen(env().PORT, env().HOST, () => console.log(`ready: http://localhost:${env().PORT}`));
process.on("SIGTERM", () => process.exit(0));
