/** Letters of files from the computers of offices, old ones too: read as what they are, or not at all. */
import { expect, it } from "vitest";
import { decodedText } from "#app/platform/decoded-text.ts";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(" ", ""), "hex"));

it.each([
  ["UTF-8", "e4bc9a e995b7", "会長"],
  ["UTF-8 with its mark", "efbbbf e4bc9a", "会"],
  ["CP932", "899e 92b7 0a 82cd 82a2 8142", "応長\nはい。"],
  ["EUC-JP", "b2f1 c4b9 0a a4cf a4a4 a1a3", "会長\nはい。"],
  ["EUC-JP of kanji alone", "b5c4 bbf6 cfbf", "議事録"],
  ["ISO-2022-JP", "1b2442 3271 4439 1b2842 0a", "会長\n"],
  ["UTF-16LE", "fffe 1a4f 7795", "会長"],
  ["UTF-16BE", "feff 4f1a 9577", "会長"],
])("%s", (_, hex, text) => {
  expect(decodedText(bytes(hex))).toBe(text);
});

it.each([
  ["bytes of nothing", "ff fe ff"],
  ["two bytes that are no letters of ours", "fffe 0001"],
  ["half a letter", "82"],
])("%s are none", (_, hex) => {
  expect(decodedText(bytes(hex))).toBeNull();
});
