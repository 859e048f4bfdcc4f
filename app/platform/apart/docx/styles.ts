/** What the styles of a Word file say that changes its words: hidden text and the lists of headings (17.7). */
import { Parser } from "htmlparser2";

export type ListPlace = { list: string; level: number };
export type Styles = { hidden: ReadonlySet<string>; lists: ReadonlyMap<string, ListPlace> };

export function stylesOf(xml: string): Styles {
  const hidden = new Set<string>();
  const lists = new Map<string, ListPlace>();
  let style: string | null = null;
  let level = 0;
  new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === "w:style") {
          style = attributes["w:styleId"] ?? null;
          level = 0;
        }
        if (style === null) return;
        if (name === "w:vanish" && isOn(attributes["w:val"])) hidden.add(style);
        if (name === "w:ilvl") level = Number(attributes["w:val"] ?? 0);
        if (name === "w:numId") lists.set(style, { list: attributes["w:val"] ?? "", level });
      },
      onclosetag: (name) => {
        if (name === "w:style") style = null;
      },
    },
    { xmlMode: true },
  ).end(xml);
  return { hidden, lists };
}

/** A property that is there is on, unless it says otherwise. */
export const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off)$/i.test(value);
