/**
 * Text of UTF-8 or UTF-16, of ISO-2022-JP, which says so itself, or of CP932 or EUC-JP, whichever makes Japanese of it;
 * null where it is none of them, or could be either.
 */
export function decodedText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withLetters(decodedAs("utf-16le", bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withLetters(decodedAs("utf-16be", bytes));
  if (isIso2022(bytes)) return decodedAs("iso-2022-jp", bytes);
  const plain = decodedAs("utf-8", bytes);
  if (plain !== null) return plain;
  const [cp932, euc] = [plainly(decodedAs("shift_jis", bytes)), plainly(decodedAs("euc-jp", bytes))];
  if (cp932 === null || euc === null) return cp932 ?? euc;
  const [strange, strangeInEuc] = [strangeness(cp932), strangeness(euc)];
  if (strange === strangeInEuc) return null;
  return strange < strangeInEuc ? cp932 : euc;
}

/** A control no text has is the sign of another encoding. */
const plainly = (text: string | null): string | null => (text !== null && !/[\u0080-\u009f]/.test(text) ? text : null);

/** Any two bytes are something in UTF-16: without a letter of ours it is none. */
const withLetters = (text: string | null): string | null =>
  text !== null && /[\u0020-\u007e\u3041-\u30fe\u4e00-\u9fff]/.test(text) ? text : null;

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** All of seven bits, and it changes its letters by ESC $ or ESC (. */
function isIso2022(bytes: Uint8Array): boolean {
  let changes = false;
  for (const [index, byte] of bytes.entries()) {
    if (byte >= 0x80) return false;
    if (byte === 0x1b && (bytes[index + 1] === 0x24 || bytes[index + 1] === 0x28)) changes = true;
  }
  return changes;
}

/** Of a hundred letters that are no ASCII, how many no Japanese text is made of: half-width katakana, rare kanji, signs of other scripts. */
function strangeness(text: string): number {
  const part = text.slice(0, 200_000);
  const all = part.match(/[\u0080-\uffff]/g)?.length ?? 0;
  const usual = part.match(/[\u3000-\u3002\u300c\u300d\u3041-\u3096\u30a1-\u30fe\uff01-\uff5e○●◎・]/g)?.length ?? 0;
  const halfWidth = part.match(/[\uff61-\uff9f]/g)?.length ?? 0;
  const kanji = part.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (all === 0) return 0;
  // Kanji stand in any Japanese text; without any kana between them they are the bytes of something else.
  return Math.round((100 * (all - usual - kanji * 0.6 + halfWidth)) / all);
}
