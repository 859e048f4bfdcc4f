import { Outlet, useRouteError } from "@remix-run/react";
import { ProblemPage, problemTitle } from "#app/web/problem-page.tsx";

/** Below the root, so that a page that cannot be shown keeps the band, the name of whoever is signed in, and a title. */
export const meta = ({ error }: { error?: unknown }) => (error ? [{ title: problemTitle(error) }] : []);

export default function Frame() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ProblemPage error={useRouteError()} />;
}
