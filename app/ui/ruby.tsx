import { type Readings, withReadings } from "#app/shared/readings.ts";

/** A text with readings above its words; in brackets where a browser knows no ruby. */
export function Ruby({ text, readings }: { text: string; readings: Readings }) {
  return withReadings(text, readings).map(({ text: word, kana }, index) =>
    kana === null ? (
      word
    ) : (
      <ruby key={`${index}-${word}`}>
        {word}
        <rp>（</rp>
        <rt>{kana}</rt>
        <rp>）</rp>
      </ruby>
    ),
  );
}
