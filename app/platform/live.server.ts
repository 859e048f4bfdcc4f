import pg from "pg";
import { env } from "./env.server.ts";
import { log } from "./log.server.ts";

/** Called once as the listening begins, and whenever something about the topic changed, or may have while the line was cut. */
export type Heard = () => void;

type Ear = {
  topics: Map<string, Set<Heard>>;
  client: pg.Client | null;
  isReady: boolean;
  tries: number;
  beat: NodeJS.Timeout | null;
};

const beatEvery = 5_000;
const patience = 3_000;
const longestWait = 5_000;

// The build and the scripts each load this module; a process has one connection that listens.
const shared = globalThis as { kuminKaigiEar?: Ear };

/**
 * Tells of every change of a running sitting, from whichever process it came: PostgreSQL's own NOTIFY, sent by
 * triggers inside the transaction that changes something. One connection a process, taken up again by itself; with
 * every beginning everybody is told once, since something may have been missed.
 * @returns what ends the listening
 */
export function listenTo(topic: string, heard: Heard): () => void {
  shared.kuminKaigiEar ??= { topics: new Map(), client: null, isReady: false, tries: 0, beat: null };
  const ear = shared.kuminKaigiEar;
  const own = ear.topics.get(topic) ?? new Set();
  ear.topics.set(topic, own.add(heard));
  if (!ear.beat) connect(ear);
  else if (ear.isReady) queueMicrotask(heard);
  return () => {
    own.delete(heard);
    if (own.size === 0 && ear.topics.get(topic) === own) ear.topics.delete(topic);
    if (ear.topics.size === 0) hangUp(ear);
  };
}

function connect(ear: Ear) {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true, application_name: "live" });
  ear.client = client;
  const again = () => {
    if (ear.client !== client) return;
    ear.client = null;
    ear.isReady = false;
    client.removeAllListeners("notification");
    client.end().catch(() => {});
    const wait = Math.min(longestWait, 100 * 2 ** ear.tries);
    ear.tries += 1;
    setTimeout(() => ear.topics.size > 0 && !ear.client && connect(ear), wait).unref();
  };
  client.on("error", again);
  client.on("end", again);
  client.on("notification", ({ payload }) => tell(ear, payload ?? ""));
  ear.beat ??= setInterval(() => void check(ear), beatEvery).unref();
  client
    .connect()
    .then(() => client.query("LISTEN room"))
    .then(() => {
      ear.isReady = true;
      ear.tries = 0;
      for (const topic of ear.topics.keys()) tell(ear, topic);
    })
    .catch((error: unknown) => {
      log.warn({ error: error instanceof Error ? error.name : "" }, "the live connection could not be made");
      again();
    });
}

function tell(ear: Ear, topic: string) {
  for (const heard of ear.topics.get(topic) ?? []) heard();
}

/** A connection that is open and dead says nothing: it is asked, and given up where it does not answer. */
async function check(ear: Ear) {
  const { client } = ear;
  if (!client) return;
  const isAlive = await Promise.race([
    client.query("SELECT 1").then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience).unref()),
  ]);
  if (!isAlive) client.emit("error", new Error("no answer"));
}

function hangUp(ear: Ear) {
  if (ear.beat) clearInterval(ear.beat);
  ear.beat = null;
  const { client } = ear;
  ear.client = null;
  ear.isReady = false;
  ear.tries = 0;
  client?.removeAllListeners();
  client?.on("error", () => {});
  client?.end().catch(() => {});
}
