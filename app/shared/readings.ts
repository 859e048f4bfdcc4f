/** Words with their readings, the longest first. */
export type Readings = readonly { word: string; kana: string }[];

/** A dictionary as it is written: 「溝口,みぞのくち」 on each line. What is no such line is left out. */
export function readingsIn(text: string): Readings {
  const lines = text.split("\n").flatMap((line) => {
    const [word = "", kana = ""] = line.split(/[,、，\t]/).map((part) => part.trim());
    return word !== "" && kana !== "" ? [{ word, kana }] : [];
  });
  return lines.toSorted((a, b) => b.word.length - a.word.length);
}

/** Lines that cannot be read as a word and its reading, by their numbers from 1. */
export function wrongLines(text: string): number[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parts = line.split(/[,、，\t]/).map((part) => part.trim());
    const isRight = parts.length === 2 && parts[0] !== "" && /^[\u3041-\u309fー]+$/.test(parts[1] ?? "");
    return isRight ? [] : [index + 1];
  });
}

export type Read = { text: string; kana: string | null };

/** A text cut where words of the dictionary stand, each with its reading the first time it comes. */
export function withReadings(text: string, readings: Readings): Read[] {
  if (readings.length === 0) return [{ text, kana: null }];
  const pattern = new RegExp(readings.map(({ word }) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
  const kana = new Map(readings.map((one) => [one.word, one.kana]));
  const parts: Read[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const reading = kana.get(word);
    if (reading === undefined) continue;
    kana.delete(word);
    if (index > at) parts.push({ text: text.slice(at, index), kana: null });
    parts.push({ text: word, kana: reading });
    at = index + word.length;
  }
  return at < text.length ? [...parts, { text: text.slice(at), kana: null }] : parts;
}
