import { buffer } from "node:stream/consumers";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

/** What a package of files may hold before it is read: a small file must not become a huge one. */
const limits = { entries: 4000, bytes: 300 * 1024 * 1024, ratio: 300, read: 40 * 1024 * 1024 };

export type Package = {
  names: string[];
  /** The text of one entry, or null where it is not there or too large. */
  read: (name: string) => Promise<string | null>;
};

/**
 * Opens a zip as Office files are; null where it is none, or is made to swell: too many entries,
 * too large unpacked, or packed beyond what documents are. Names that lead out of it are refused.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package | null> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
      strictFileNames: true,
    });
    const entries = await listed(zip, bytes.byteLength);
    if (!entries) return null;
    return {
      names: [...entries.keys()],
      read: async (name) => {
        const entry = entries.get(name);
        return entry && entry.uncompressedSize <= limits.read ? textOf(zip, entry) : null;
      },
    };
  } catch {
    return null;
  }
}

async function listed(zip: ZipFile, size: number): Promise<Map<string, Entry> | null> {
  const entries = new Map<string, Entry>();
  let total = 0;
  if (zip.entryCount > limits.entries) return null;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (total > limits.bytes || total > Math.max(size, 100_000) * limits.ratio || entry.isEncrypted()) return null;
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** The library stops where an entry turns out larger than it said. */
async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  return (await buffer(await zip.openReadStreamPromise(entry))).toString("utf8");
}
