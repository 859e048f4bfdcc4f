import { livePage } from "#app/domain/reports/live-page.server.ts";
import { sessionTopic } from "#app/domain/reports/session-topic.server.ts";
import { eventStream } from "#app/web/event-stream.server.ts";
import { page } from "#app/web/handlers.server.ts";
import { watch } from "#app/web/live-hub.server.ts";
import { sessionRef } from "#app/web/refs.ts";

/** What the page of a running sitting shows, sent anew whenever it changes: to everybody the same. */
export const loader = page(async ({ viewer, params, context }) => {
  const ref = sessionRef(params);
  const topic = await sessionTopic(viewer, ref);
  const read = () => livePage({ ...viewer, now: new Date() }, ref);
  return eventStream(context, (send) => watch(topic, read, send));
});
