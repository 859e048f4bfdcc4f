/** A form that could not be taken is sent again without using up another try, and nothing else is. */
import { expect, it } from "vitest";
import { isOwedTry, oweTry } from "#app/domain/accounts/owed-tries.ts";

const sent = { formKey: "k".repeat(20), formPrint: "one content", requestId: "first" };

it("one request makes use of it, as often as it asks, and the next one of the same form counts", () => {
  expect(isOwedTry(sent)).toBe(false);
  oweTry(sent);
  const again = { ...sent, requestId: "second" };
  expect([isOwedTry(again), isOwedTry(again), isOwedTry({ ...sent, requestId: "third" })]).toEqual([true, true, false]);
  oweTry(again);
  expect(isOwedTry({ ...sent, requestId: "fourth" })).toBe(true);
});

it("another content under the same key, and a form without one, are tries of their own", () => {
  oweTry({ ...sent, formPrint: "a" });
  expect(isOwedTry({ ...sent, formPrint: "b" })).toBe(false);
  oweTry({ requestId: "x" });
  expect(isOwedTry({ requestId: "y" })).toBe(false);
});

it("remembers no more than so many", () => {
  const of = (number: number) => ({ ...sent, formPrint: `print ${number}` });
  for (let number = 0; number < 10_001; number += 1) oweTry(of(number));
  expect([isOwedTry(of(0)), isOwedTry(of(10_000))]).toEqual([false, true]);
});
