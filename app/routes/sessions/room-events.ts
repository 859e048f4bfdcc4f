import { roomTopic } from "#app/domain/reports/session-topic.server.ts";
import { listenTo } from "#app/platform/live.server.ts";
import { eventStream } from "#app/web/event-stream.server.ts";
import { page } from "#app/web/handlers.server.ts";
import { sessionRef } from "#app/web/refs.ts";

const pause = 120;

/** That something changed, or may have since the page was read, for those inside: the page reads what is theirs to see by itself. A burst is one word. */
export const loader = page(async ({ viewer, params, context }) => {
  const topic = await roomTopic(viewer, sessionRef(params));
  return eventStream(context, (send) => {
    let waiting: NodeJS.Timeout | undefined;
    const stop = listenTo(topic, () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        send("changed");
      }, pause);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  });
});
