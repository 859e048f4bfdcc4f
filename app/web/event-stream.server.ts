/** Server-sent events, as the browser's own EventSource reads them. */

type Context = { onClosed: (end: () => void) => void; unsent: () => number };

const beatEvery = 15_000;
/** A watcher that does not read falls behind; at this many bytes unsent it is let go, and its browser comes back. */
const mostUnsent = 256 * 1024;

/**
 * A response that stays open. `join` is given what sends a text, and returns what ends the sending when the reader
 * has gone. Never compressed: each text must leave at once.
 */
export function eventStream(context: Context, join: (send: (text: string) => void) => () => void): Response {
  const encode = (text: string) => new TextEncoder().encode(text);
  let leave = () => {};
  let beat: NodeJS.Timeout | undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOpen = true;
        const end = () => {
          if (!isOpen) return;
          isOpen = false;
          clearInterval(beat);
          leave();
          try {
            controller.close();
          } catch {
            // The reader closed it first.
          }
        };
        const write = (text: string) => {
          if (!isOpen) return;
          if (context.unsent() > mostUnsent) return end();
          controller.enqueue(encode(text));
        };
        context.onClosed(end);
        write("retry: 1000\n\n");
        leave = join((text) => write(`data: ${text}\n\n`));
        if (!isOpen) leave();
        beat = setInterval(() => write(": \n\n"), beatEvery);
      },
      cancel() {
        clearInterval(beat);
        leave();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(stream, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
