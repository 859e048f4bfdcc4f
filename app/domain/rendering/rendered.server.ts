import { breached, runApart } from "../../platform/apart.server.ts";
import { refuse } from "../../shared/errors.ts";
import { plainHtml, type SafeHtml } from "../../shared/safe-html.ts";

/** The version of what makes HTML of words; raised when what it makes is to be made anew (render-words.server.ts). */
export const htmlMaker = 1;

export type Rendered = { html: string; htmlBy: number };

/** For words of somebody who will be refused: nothing is done with them. */
export const unrendered = { html: null, htmlBy: null };

/**
 * Markdown as HTML, made once, where it is saved and before any transaction opens.
 * @throws rule, beside `field`, for words that are not done after two seconds; busy when too much waits
 */
export async function rendered(words: string, field: string): Promise<Rendered> {
  const html = words === "" ? "" : await runApart({ act: "html", source: words });
  if (html === breached)
    refuse("文の書き方が込み入っていて、表示できる形にできません。* や _ 、[ ] などの記号を減らしてください。", field);
  return { html, htmlBy: htmlMaker };
}

/** What was made of words when they were saved. It went through the sanitizer there: nobody else writes it. */
export const keptHtml = (words: string, html: string | null): SafeHtml => (html as SafeHtml | null) ?? plainHtml(words);
