import { useRouteLoaderData } from "@remix-run/react";

/** The day of this answer in Tokyo, as the server read its clock: what is late is late by it. */
export const useToday = (): string => (useRouteLoaderData("root") as { today?: string } | undefined)?.today ?? "";
