import { listenTo } from "../platform/live.server.ts";
import { log } from "../platform/log.server.ts";

type Send = (text: string) => void;
type Hub = { watchers: Set<Send>; last: string | null; isReading: boolean; isStale: boolean; stop: () => void };

const hubs = new Map<string, Hub>();

/**
 * Sends whoever watches the same text: read once a change and process, however many watch, and only when it differs
 * from what was sent last. A newcomer is sent what stands.
 * @returns what ends the watching
 */
export function watch(topic: string, read: () => Promise<unknown>, send: Send): () => void {
  const hub = hubs.get(topic) ?? openHub(topic, read);
  hub.watchers.add(send);
  if (hub.last !== null) send(hub.last);
  return () => {
    hub.watchers.delete(send);
    if (hub.watchers.size > 0 || hubs.get(topic) !== hub) return;
    hub.stop();
    hubs.delete(topic);
  };
}

function openHub(topic: string, read: () => Promise<unknown>): Hub {
  const hub: Hub = { watchers: new Set(), last: null, isReading: false, isStale: false, stop: () => {} };
  hubs.set(topic, hub);
  hub.stop = listenTo(topic, () => void refresh(hub, read));
  return hub;
}

/** One reading at a time; what changed meanwhile is read once more behind it. */
async function refresh(hub: Hub, read: () => Promise<unknown>): Promise<void> {
  hub.isStale = true;
  if (hub.isReading) return;
  hub.isReading = true;
  try {
    while (hub.isStale) {
      hub.isStale = false;
      const text = JSON.stringify(await read());
      if (text === hub.last) continue;
      hub.last = text;
      for (const send of hub.watchers) send(text);
    }
  } catch (error) {
    log.error({ error: error instanceof Error ? error.name : "" }, "a watched sitting could not be read");
  } finally {
    hub.isReading = false;
  }
}
