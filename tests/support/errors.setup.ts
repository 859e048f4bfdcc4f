import { afterEach, beforeEach, expect } from "vitest";

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

beforeEach(() => {
  if (shared.saidByError) shared.saidByError.length = 0;
});
afterEach(({ task }) => {
  // Counted by the check: a test that no longer compares anything is not the test it was.
  Object.assign(task.meta, { assertions: expect.getState().assertionCalls });
  expect(shared.saidByError, "console.error was called").toEqual([]);
});
