import { startMailServer } from "./smtp.ts";

/** The mail server of this process: known to the environment before any module of the application reads it. */
const server = await startMailServer();
process.env.SMTP_URL = server.url;
Object.assign(globalThis, { kuminMailServer: server });
