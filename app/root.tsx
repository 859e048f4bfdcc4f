import { randomUUID } from "node:crypto";
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
import { readTypeSize } from "#app/web/cookies.server.ts";
import { page } from "#app/web/handlers.server.ts";
import { ProblemPage } from "#app/web/problem-page.tsx";
import "#app/styles/app.css";

export const loader = page(async ({ viewer, request }) => {
  const { cityName, isDemo } = await installation();
  return {
    cityName,
    isDemo,
    siteName: `${cityName}区民会議`,
    origin: publicOrigin(),
    formKey: randomUUID(),
    today: dayOf(viewer.now),
    typeSize: await readTypeSize(request),
    viewer: viewer.accountId ? { displayName: viewer.displayName } : null,
  };
});

type Handle = { scripts?: boolean } | undefined;

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const ward = useRouteLoaderData("ward") as Parameters<typeof SiteFooter>[0]["ward"];
  const { nonce } = usePageContext();
  // Reading pages load no script at all: a route that interacts asks for it.
  const hasScripts = useMatches().some((match) => (match.handle as Handle)?.scripts);
  return (
    <html lang="ja" className={data?.typeSize && data.typeSize !== "usual" ? `is-${data.typeSize}` : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {data?.isDemo && <meta name="robots" content="noindex" />}
        <Meta />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Links />
      </head>
      <body>
        <SiteHeader
          isDemo={data?.isDemo ?? false}
          siteName={data?.siteName ?? "区民会議"}
          viewer={data?.viewer ?? null}
          formKey={data?.formKey ?? ""}
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
