/** What is pressed brings a page, or leaves this one standing with what it says: either way nothing goes on before it is there. */
import type { BrowserContext, Locator, Page } from "@playwright/test";

type Watched = { isStanding?: boolean; isLeaving?: boolean; sending?: number };

const withoutScript = new WeakSet<BrowserContext>();
export const hasScript = (page: Page): boolean => !withoutScript.has(page.context());

/** Lets each page say that it is being left: known at once, before anything of the next has come. */
export async function watchLeaving(context: BrowserContext, javaScriptEnabled: boolean): Promise<void> {
  if (!javaScriptEnabled) withoutScript.add(context);
  await context.addInitScript(() => {
    const { navigation } = window as unknown as { navigation: EventTarget };
    navigation.addEventListener("navigate", (event) => {
      // A place in this page, or what the framework notes in the history as it wakes, leaves it standing.
      const { sameDocument } = (event as Event & { destination: { sameDocument: boolean } }).destination;
      if (!sameDocument) (window as Watched).isLeaving = true;
    });
    // A form that is sent leaves the page a task later.
    window.addEventListener("submit", (event) => {
      if (!event.defaultPrevented) (window as Watched).isLeaving = true;
    });
    // A file is sent by script, which shows how far it is; where that leads is known when it has arrived.
    const watched = window as Watched;
    const { send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.send = function (body) {
      watched.sending = (watched.sending ?? 0) + 1;
      this.addEventListener("loadend", () =>
        setTimeout(() => Object.assign(watched, { sending: (watched.sending ?? 1) - 1 })),
      );
      send.call(this, body);
    };
  });
}

/** Clicks, and waits for the page that this brings. */
export const click = (target: Locator): Promise<void> => turning(target.page(), () => target.click());

/** By pointer; `person.ts` has the same by keys. */
export const press = (page: Page, name: string | RegExp) => click(page.getByRole("button", { name }).first());
export const follow = (page: Page, name: string | RegExp) => click(page.getByRole("link", { name }).first());

/** Clicks what sends a file, to look on while it is sent. */
export const beginSending = (target: Locator): Promise<void> => target.click();

/** Does `act`, and waits for the page that it brings. A file that it brings leaves the page standing. */
export async function turning(page: Page, act: () => Promise<unknown>): Promise<void> {
  const arrival = comingOf(page);
  try {
    if (hasScript(page))
      await page.evaluate(() => {
        Object.assign(window, { isStanding: true, isLeaving: false } satisfies Watched);
      });
    await act();
    if (await stays(page)) return;
    await arrival.come;
    if (!page.isClosed()) await page.waitForLoadState("load");
  } finally {
    arrival.forget();
  }
}

/** Whether the page stands as it did, and is not being left. Without script every press brings one. */
async function stays(page: Page): Promise<boolean> {
  if (!hasScript(page)) return false;
  const asked = page.evaluate(async () => {
    const watched = window as Watched;
    while (watched.sending && !watched.isLeaving) await new Promise((resolve) => setTimeout(resolve, 10));
    return watched.isStanding === true && !watched.isLeaving;
  });
  return asked.catch((error: Error) => {
    // It went while it was asked.
    if (/context was destroyed|navigat|has been closed/.test(error.message)) return false;
    throw error;
  });
}

const longest = 60_000;

const signs = ["domcontentloaded", "download", "close"] as const;

/** The next sign of a page that comes. Awaited alone; a page that never comes is told with where it was waited for. */
function comingOf(page: Page) {
  let heard = () => {};
  let late: NodeJS.Timeout | undefined;
  const come = new Promise<void>((resolve, reject) => {
    heard = () => resolve();
    late = setTimeout(() => reject(new Error(`${page.url()}: was left, and no other page came`)), longest);
  });
  // It may end in between, when nobody awaits it: that the press itself failed is then what is told.
  come.catch(() => undefined);
  for (const sign of signs) page.on(sign as "close", heard);
  const forget = () => {
    clearTimeout(late);
    for (const sign of signs) page.off(sign as "close", heard);
  };
  return { come, forget };
}
