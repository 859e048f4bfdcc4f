import { createCookie } from "@remix-run/node";
import { publicOrigin } from "../platform/env.server.ts";

/** The secret of what a browser is writing; kept a month, so that a draft outlives a login. */
export const draftCookie = createCookie("draft", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  maxAge: 30 * 86_400,
  secure: publicOrigin().startsWith("https:"),
});

export async function readDraftSecret(request: Request): Promise<string | null> {
  const value: unknown = await draftCookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" && value.length < 100 ? value : null;
}

/** The address a code was just sent to, while its owner looks for the mail. */
export const addressCookie = createCookie("address", {
  httpOnly: true,
  sameSite: "lax",
  path: "/login",
  maxAge: 1800,
  secure: publicOrigin().startsWith("https:"),
});

export async function readAddress(request: Request): Promise<string | null> {
  const value: unknown = await addressCookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" && value !== "" ? value : null;
}

/** The secret of a form that waits for its writer to sign in again. */
export const keptCookie = createCookie("kept", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  maxAge: 3600,
  secure: publicOrigin().startsWith("https:"),
});

export async function readKeptSecret(request: Request): Promise<string | null> {
  const value: unknown = await keptCookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" && value !== "" ? value : null;
}

/** Why a button was refused, until the page it stands on has said so. */
export const refusalCookie = createCookie("refusal", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  maxAge: 60,
  secure: publicOrigin().startsWith("https:"),
});

export async function readRefusal(request: Request): Promise<string | null> {
  const value: unknown = await refusalCookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" && value !== "" ? value.slice(0, 300) : null;
}

/** How large a reader wants the letters on this device. */
export const typeSizeCookie = createCookie("type-size", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  maxAge: 365 * 86_400,
  secure: publicOrigin().startsWith("https:"),
});

const typeSizes = ["usual", "large", "largest"] as const;
type TypeSize = (typeof typeSizes)[number];

export async function readTypeSize(request: Request): Promise<TypeSize> {
  const value: unknown = await typeSizeCookie.parse(request.headers.get("Cookie"));
  return typeSizes.find((size) => size === value) ?? "usual";
}
