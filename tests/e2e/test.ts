/** A test whose windows tell when they are being left, and are closed after it: the picture of a failure shows its pages alone. */
import { test as base } from "@playwright/test";
import { watchLeaving } from "./turning.ts";

export const test = base.extend<{ closing: undefined }>({
  context: async ({ context, javaScriptEnabled }, use) => {
    await watchLeaving(context, javaScriptEnabled !== false);
    await use(context);
  },
  closing: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts());
      await use(undefined);
      for (const context of browser.contexts()) if (!before.has(context)) await context.close();
    },
    { auto: true },
  ],
});
