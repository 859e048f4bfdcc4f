/** A letter before it is addressed: whole sentences, one link at most. */
export type LetterParts = {
  subject: string;
  paragraphs: string[];
  link?: { label: string; url: string };
  /** A code or link that must not be shown to other staff. */
  secret?: string[];
  signature: string[];
};

export function letterText(parts: LetterParts, withSecret: boolean): string {
  return [
    ...parts.paragraphs,
    ...(parts.secret && withSecret ? parts.secret : []),
    ...(parts.secret && !withSecret ? ["（この人だけに届く番号や案内は、ここには表示しません。）"] : []),
    ...(parts.link ? [`${parts.link.label}\n${parts.link.url}`] : []),
    ["――――――――", ...parts.signature].join("\n"),
  ].join("\n\n");
}

export function letterHtml(parts: LetterParts): string {
  const paragraphs = [...parts.paragraphs, ...(parts.secret ?? [])].map((text) => `<p>${escapeHtml(text)}</p>`);
  const link = parts.link ? [`<p><a href="${escapeHtml(parts.link.url)}">${escapeHtml(parts.link.label)}</a></p>`] : [];
  const signature = `<hr><p>${parts.signature.map(escapeHtml).join("<br>")}</p>`;
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${escapeHtml(parts.subject)}</title><body>${[...paragraphs, ...link, signature].join("\n")}</body></html>`;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`).replaceAll("\n", "<br>");
