import { Marked } from "marked";
import sanitize from "sanitize-html";
import type { SafeHtml } from "../../shared/safe-html.ts";

const marked = new Marked({ gfm: true, breaks: true });

/** Markdown as typed to HTML that can do nothing. Run in a process apart alone: some words take the reader for ever. */
export function htmlOf(source: string): SafeHtml {
  const html = marked.parse(source, { async: false });
  return sanitize(html, {
    allowedTags: [
      "p",
      "br",
      "h2",
      "h3",
      "h4",
      "ul",
      "ol",
      "li",
      "blockquote",
      "table",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
      "strong",
      "em",
      "code",
      "pre",
      "a",
      "hr",
    ],
    allowedAttributes: { a: ["href", "rel"], th: ["scope"] },
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    disallowedTagsMode: "discard",
    transformTags: {
      h1: "h2",
      a: sanitize.simpleTransform("a", { rel: "nofollow ugc noopener" }),
      th: sanitize.simpleTransform("th", { scope: "col" }),
    },
  }) as SafeHtml;
}
