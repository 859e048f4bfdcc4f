import { crc32 } from "node:zlib";

/**
 * Takes out of a picture what its camera or program wrote about who took it, where and when, and leaves the
 * picture as it is. Which way up a photo is held stays, since it would lie on its side without.
 * Formats: JPEG (ITU T.81, Exif 2.3), PNG (W3C), WebP (RFC 9649), GIF89a.
 * @returns null where the bytes do not hold together as that format
 */
export function withoutMetadata(bytes: Uint8Array, type: string): Uint8Array<ArrayBuffer> | null {
  const clean = cleaners[type];
  return clean ? clean(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) : copyOf([bytes]);
}

type Clean = (bytes: Uint8Array, view: DataView) => Uint8Array<ArrayBuffer> | null;

const cleaners: Record<string, Clean> = {
  "image/jpeg": cleanJpeg,
  "image/png": cleanPng,
  "image/webp": cleanWebp,
  "image/gif": cleanGif,
};

function copyOf(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/**
 * The colour profile and Adobe's mark stay, notes of any kind go: segments before the picture, further pictures
 * in the same file, and whatever follows the end of it.
 */
function cleanJpeg(bytes: Uint8Array, view: DataView): Uint8Array<ArrayBuffer> | null {
  const kept = [bytes.subarray(0, 2)];
  let turned = 1;
  let at = 2;
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return copyOf([...withTurn(kept, turned), bytes.subarray(at, at + 2)]);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (at + 4 > bytes.length) return null;
    const header = at + 2 + view.getUint16(at + 2);
    if (header > bytes.length) return null;
    if (marker === 0xe1) turned = turnOf(bytes.subarray(at + 10, header)) ?? turned;
    const end = marker === 0xda ? afterScan(bytes, header) : header;
    if (!isNote(marker, bytes.subarray(at + 4, header))) kept.push(bytes.subarray(at, end));
    // Programs show a picture whose end is missing; it is taken as they do.
    if (end === bytes.length && marker === 0xda) return copyOf(withTurn(kept, turned));
    at = end;
  }
  return null;
}

function isNote(marker: number, body: Uint8Array): boolean {
  if (marker === 0xe2) return latin(body, 0, 11) !== "ICC_PROFILE";
  return (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
}

/** The scan ends at the next marker: inside it 0xff is followed by 0 or by one of the restart marks. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** The orientation, 1 to 8, in the TIFF that Exif is written as. */
function turnOf(exif: Uint8Array): number | null {
  if (exif.length < 8) return null;
  const tiff = new DataView(exif.buffer, exif.byteOffset, exif.length);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return null;
  const count = tiff.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const place = directory + 2 + entry * 12;
    if (place + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(place, isLittle) !== 0x0112) continue;
    const turn = tiff.getUint16(place + 8, isLittle);
    return turn >= 1 && turn <= 8 ? turn : null;
  }
  return null;
}

/** A TIFF that says the orientation and nothing else. */
const tiffOf = (turn: number): number[] => [
  ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
  ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0],
  ...[0, 0, 0, 0],
];

/** After the start of the image, an Exif segment with the orientation, where the picture was turned. */
function withTurn([start, ...rest]: Uint8Array[], turn: number): Uint8Array[] {
  if (!start || turn === 1) return start ? [start, ...rest] : rest;
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiffOf(turn)];
  return [start, Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]), ...rest];
}

const pngNotes = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]);

function cleanPng(bytes: Uint8Array, view: DataView): Uint8Array<ArrayBuffer> | null {
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = latin(bytes, at + 4, at + 8);
    const turn = name === "eXIf" ? (turnOf(bytes.subarray(at + 8, end - 4)) ?? 1) : 1;
    if (turn !== 1) kept.push(pngChunk("eXIf", tiffOf(turn)));
    if (!pngNotes.has(name)) kept.push(bytes.subarray(at, end));
    // What comes after the end of the picture is no part of it.
    if (name === "IEND") return copyOf(kept);
    at = end;
  }
  return null;
}

function pngChunk(name: string, body: number[]): Uint8Array {
  const chunk = new Uint8Array(body.length + 12);
  chunk.set(
    [...name].map((char) => char.charCodeAt(0)),
    4,
  );
  chunk.set(body, 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length);
  view.setUint32(body.length + 8, crc32(chunk.subarray(4, body.length + 8)));
  return chunk;
}

/** The flags of the extended header say what follows: Exif is bit 3, XMP bit 2. */
const [exifFlag, xmpFlag] = [0b1000, 0b100];

function cleanWebp(bytes: Uint8Array, view: DataView): Uint8Array<ArrayBuffer> | null {
  const last = 8 + (bytes.length < 12 ? 0 : view.getUint32(4, true));
  if (last > bytes.length) return null;
  const kept: Uint8Array[] = [];
  let turn = 1;
  let at = 12;
  while (at + 8 <= last) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > last) return null;
    const name = latin(bytes, at, at + 4);
    if (name === "EXIF") turn = turnOf(withoutMark(bytes.subarray(at + 8, at + 8 + size))) ?? turn;
    else if (name !== "XMP ") kept.push(bytes.slice(at, Math.min(end, last)));
    at = end;
  }
  const [first] = kept;
  if (!first) return null;
  if (latin(first, 0, 4) === "VP8X") first[8] = ((first[8] ?? 0) & ~(exifFlag | xmpFlag)) | (turn === 1 ? 0 : exifFlag);
  if (turn !== 1) kept.push(Uint8Array.from([0x45, 0x58, 0x49, 0x46, tiffOf(turn).length, 0, 0, 0, ...tiffOf(turn)]));
  const whole = copyOf([bytes.subarray(0, 12), ...kept]);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}

/** Some programs write the mark of JPEG's segment before the TIFF here too. */
const withoutMark = (exif: Uint8Array): Uint8Array => (latin(exif, 0, 4) === "Exif" ? exif.subarray(6) : exif);

/** Comments and applications' notes go; the one that tells how often it repeats stays. */
function cleanGif(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const tableOf = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const afterBlocks = (from: number): number => {
    let place = from;
    while (place < bytes.length && bytes[place] !== 0) place += 1 + (bytes[place] ?? 0);
    return place + 1;
  };
  let at = 13 + tableOf(bytes[10] ?? 0);
  const kept = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return copyOf([...kept, bytes.subarray(at, at + 1)]);
    if (kind !== 0x21 && kind !== 0x2c) return null;
    const end = kind === 0x2c ? afterBlocks(at + 11 + tableOf(bytes[at + 9] ?? 0)) : afterBlocks(at + 2);
    if (end > bytes.length) return null;
    const label = kind === 0x21 ? bytes[at + 1] : null;
    const isNote = label === 0xfe || (label === 0xff && latin(bytes, at + 3, at + 14) !== "NETSCAPE2.0");
    if (!isNote) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}
