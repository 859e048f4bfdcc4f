import { randomUUID } from "node:crypto";
import { data } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { installation } from "#app/domain/wards/installation.server.ts";
import { publicOrigin } from "#app/platform/env.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { usePageContext } from "#app/ui/page-context.tsx";
import { SiteFooter, SiteHeader } from "#app/ui/site-frame.tsx";
import { readRefusal, readTypeSize, refusalCookie } from "#app/web/cookies.server.ts";
import { page } from "#app/web/handlers.server.ts";
import { ProblemPage } from "#app/web/problem-page.tsx";
import "#app/styles/app.css";

export const loader = page(async ({ viewer, request }) => {
  const { cityName, isDemo } = await installation();
  const refusal = await readRefusal(request);
  const shown = {
    cityName,
    isDemo,
    siteName: `${cityName}区民会議`,
    origin: publicOrigin(),
    formKey: randomUUID(),
    today: dayOf(viewer.now),
    typeSize: await readTypeSize(request),
    viewer: viewer.accountId ? { displayName: viewer.displayName } : null,
    refusal,
  };
  // Said once: the next page no longer knows of it.
  const said = { "Set-Cookie": await refusalCookie.serialize("", { maxAge: 0 }) };
  return data(shown, refusal ? { headers: said } : {});
});

/** What changes while a page is open is read by the page itself: the frame, and what it said of a refusal, stay. */
export const shouldRevalidate = () => false;

type Handle = { scripts?: boolean } | undefined;

export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>("root");
  const ward = useRouteLoaderData("ward") as Parameters<typeof SiteFooter>[0]["ward"];
  const { nonce, cityName = "" } = usePageContext();
  // Reading pages load no script at all: a route that interacts asks for it.
  const hasScripts = useMatches().some((match) => (match.handle as Handle)?.scripts);
  return (
    <html lang="ja" className={frame?.typeSize && frame.typeSize !== "usual" ? `is-${frame.typeSize}` : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {frame?.isDemo && <meta name="robots" content="noindex" />}
        <Meta />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Links />
      </head>
      <body>
        <SiteHeader
          isDemo={frame?.isDemo ?? false}
          siteName={frame?.siteName ?? `${cityName}区民会議`}
          viewer={frame?.viewer ?? null}
          formKey={frame?.formKey ?? ""}
        />
        {children}
        <SiteFooter ward={ward} />
        {hasScripts && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function Root() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ProblemPage error={useRouteError()} />;
}
