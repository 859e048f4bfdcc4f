import type { SafeHtml } from "#app/shared/safe-html.ts";

/** Sanitised HTML, and nothing else: the type admits no plain string. */
export function Prose({ html }: { html: SafeHtml }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: SafeHtml comes from the sanitizer alone
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Plain text with its line breaks. */
export function Words({ children }: { children: string }) {
  return <p className="words">{children}</p>;
}
