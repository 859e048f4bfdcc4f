/**
 * Unicode's normal forms, in time linear in the length of the text. Marks over one letter are put in order one by one,
 * so that a letter under a hundred thousand of them stops whoever waits: a run longer than any writing has is left as
 * it came (UAX #15, Stream-Safe Text Format: 30). The two half-width voicing marks become marks in NFKC.
 */
const longRun = /([\p{M}\uff9e\uff9f]{31,})/u;

export const nfc = (text: string): string => normalized(text, "NFC");

export const nfd = (text: string): string => normalized(text, "NFD");

export const nfkc = (text: string): string => normalized(text, "NFKC");

export const nfkd = (text: string): string => normalized(text, "NFKD");

function normalized(text: string, form: "NFC" | "NFD" | "NFKC" | "NFKD"): string {
  return text
    .split(longRun)
    .map((part, index) => (index % 2 === 0 ? part.normalize(form) : part))
    .join("");
}
