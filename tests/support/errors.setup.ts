import { afterAll, afterEach, expect } from "vitest";

const shared = globalThis as { saidByError?: unknown[][] };

if (!shared.saidByError) {
  const errors: unknown[][] = [];
  shared.saidByError = errors;
  const write = console.error.bind(console);
  console.error = (...words) => {
    errors.push(words);
    write(...words);
  };
}

/** Also of what was said before the first test and between two, which would be nobody's otherwise. */
const nothingSaid = () => expect(shared.saidByError?.splice(0), "console.error was called").toEqual([]);

afterEach(({ task }) => {
  // Added up by the check, so that fewer comparisons than before are seen.
  Object.assign(task.meta, { assertions: expect.getState().assertionCalls });
  nothingSaid();
});
afterAll(nothingSaid);
