/** HTML that can do nothing; a plain string is not one. */
export type SafeHtml = string & { readonly __safeHtml: unique symbol };

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Words as HTML where none was made of them yet: paragraphs and lines as they were typed, their marks as signs. */
export const plainHtml = (words: string): SafeHtml =>
  words
    .split("\n\n")
    .map((part) => `<p>${part.replace(/[&<>"']/g, (sign) => signs[sign] ?? "").replaceAll("\n", "<br />")}</p>`)
    .join("") as SafeHtml;
