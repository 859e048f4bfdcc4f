import { pool, type Tx } from "../../db/client.server.ts";
import { enqueue } from "../../platform/jobs.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { NewsKind } from "./news.kinds.ts";

type Event = { eventId: string; kind: NewsKind; subjectId: string };

/**
 * Part of an act that makes something public: whoever follows it is found afterwards, by the worker, however many they
 * are, so that the act takes no longer for that.
 */
export async function spreadNewsLater(tx: Tx, viewer: Viewer, event: Event): Promise<void> {
  await enqueue(tx, pool, "spread-news", [{ ...event, at: viewer.now.toISOString() }]);
}
