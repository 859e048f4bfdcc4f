import { useRouteLoaderData, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { doneWords } from "./done-words.ts";

export type Crumb = { label: string; href: string };

type Props = {
  title: ReactNode;
  crumbs?: Crumb[];
  lead?: ReactNode;
  children: ReactNode;
  /** reading: a column to read in; wide: tables of the desk; large: the same for whoever presides, to be read standing. */
  shape?: "reading" | "wide" | "large";
};

/** A page: where one is, what it is about, then its parts. */
export function Page({ title, crumbs = [], lead, children, shape = "reading" }: Props) {
  const [query] = useSearchParams();
  const root = useRouteLoaderData("root") as { refusal?: string | null } | undefined;
  const done = doneWords[query.get("done") ?? ""];
  return (
    <>
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <main id="main" tabIndex={-1} className={`page is-${shape}`}>
        {done && (
          <p className="done" role="status">
            {done}
          </p>
        )}
        {root?.refusal && (
          // biome-ignore lint/a11y/noAutofocus: the refusal is what the answer to the press is about
          <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
            <h2>この操作はできません</h2>
            <p>{root.refusal}</p>
          </div>
        )}
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {children}
      </main>
    </>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="現在の位置" className="crumbs">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A part of a page under its own heading. Empty parts are not drawn by their callers. */
export function Section({
  title,
  children,
  id,
  aside,
}: {
  title: ReactNode;
  children: ReactNode;
  id?: string;
  aside?: ReactNode;
}) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}
