import { createCookie } from "@remix-run/node";
import { publicOrigin } from "../platform/env.server.ts";
import { newSecret, sha256 } from "../platform/secrets.server.ts";
import type { Viewer } from "../shared/viewer.ts";

/** What a browser is known again by once somebody signed in with it, or asked for a code to do so. It lets nobody in. */
const browserCookie = createCookie("browser", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  maxAge: 400 * 86_400,
  secure: publicOrigin().startsWith("https:"),
});

/** As it is kept: the hash of its secret. */
export async function readBrowser(cookies: string | undefined): Promise<string | undefined> {
  const value: unknown = cookies ? await browserCookie.parse(cookies) : null;
  return typeof value === "string" && value.length > 20 && value.length < 100 ? sha256(value) : undefined;
}

/** The same viewer with a browser that will be known again: its cookie is sent anew each time, so that it lasts. */
export async function withBrowser(
  context: { setCookie: (cookie: string) => void },
  viewer: Viewer,
  cookies: string | null,
): Promise<Viewer> {
  const given: unknown = cookies ? await browserCookie.parse(cookies) : null;
  const secret = viewer.browser && typeof given === "string" ? given : newSecret();
  context.setCookie(await browserCookie.serialize(secret));
  return { ...viewer, browser: sha256(secret) };
}
