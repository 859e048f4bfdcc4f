/** A letter before it is addressed: whole sentences, one link at most. */
export type LetterParts = {
  subject: string;
  paragraphs: string[];
  link?: { label: string; url: string };
  /** A code or link that must not be shown to other staff. */
  secret?: string[];
  signature: string[];
  /** Who reads what is answered to it. */
  replyTo?: string;
  /** Where one press leaves such letters, without signing in (RFC 8058). */
  leave?: string;
};

export function letterText(parts: LetterParts, withSecret: boolean): string {
  return [
    ...parts.paragraphs,
    ...(parts.secret && withSecret ? parts.secret : []),
    ...(parts.secret && !withSecret ? ["（この人だけに届く番号や案内は、ここには表示しません。）"] : []),
    ...(parts.link ? [`${parts.link.label}\n${parts.link.url}`] : []),
    ["――――――――", ...parts.signature].join("\n"),
    // A way to leave is a key of its reader: staff do not see it in the outbox.
    ...(parts.leave && withSecret ? [`お知らせをやめる・受け取り方を変える\n${parts.leave}`] : []),
  ].join("\n\n");
}

export function letterHtml(parts: LetterParts): string {
  const paragraphs = [...parts.paragraphs, ...(parts.secret ?? [])].map((text) => `<p>${escapeHtml(text)}</p>`);
  const link = parts.link ? [`<p><a href="${escapeHtml(parts.link.url)}">${escapeHtml(parts.link.label)}</a></p>`] : [];
  const signature = `<hr><p>${parts.signature.map(escapeHtml).join("<br>")}</p>`;
  const leave = parts.leave
    ? [`<p><a href="${escapeHtml(parts.leave)}">お知らせをやめる・受け取り方を変える</a></p>`]
    : [];
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${escapeHtml(parts.subject)}</title><body>${[...paragraphs, ...link, signature, ...leave].join("\n")}</body></html>`;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`).replaceAll("\n", "<br>");
