/** XML that is made, never parsed: text and attributes are escaped by the only way there is to write them. */
export type Xml = { readonly xml: string };

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Characters XML 1.0 cannot hold are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? "");

type Attributes = Record<string, string | number | undefined>;

/** An element with its attributes and what is in it; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly (Xml | string)[]): Xml {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  const inner = children.map((child) => (typeof child === "string" ? escaped(child) : child.xml)).join("");
  return { xml: inner === "" ? `<${name}${given}/>` : `<${name}${given}>${inner}</${name}>` };
}

export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
