/** What strangers send who mean no good, or whose program is broken: names, words, files, addresses, verbs. */
import { hostileWords } from "./hostile-words.ts";

/** Bodies of forms whose names are made to be slow to read. */
export const hostileForms: readonly { name: string; body: () => string }[] = [
  { name: "one index of fifty million", body: () => "email[50000000]=x" },
  { name: "an index beyond every number", body: () => "a[99999999].b=1&email[4294967294]=x" },
  { name: "three thousand names in lists", body: () => list(3000, (at) => `a[${at}].b[${at}].c=1`) },
  { name: "five thousand levels", body: () => `${"a.".repeat(5000)}b=1` },
  { name: "five thousand opened brackets", body: () => `${"a[".repeat(5000)}=1` },
  { name: "a hundred thousand fields", body: () => list(100_000, () => "a=") },
  { name: "one name again and again", body: () => list(60_000, () => "title=x") },
  { name: "a name of two hundred thousand letters", body: () => `${"a".repeat(200_000)}=1` },
  { name: "names of every object", body: () => "__proto__=1&constructor.prototype.a=1&a.__proto__.b=1&toString=1" },
  {
    name: "the form library's own intent",
    body: () => intent({ type: "insert", payload: { name: "a", index: 4294967294 } }),
  },
  { name: "the form library's own state", body: () => `__state__=${encodeURIComponent("[".repeat(100_000))}` },
  { name: "letters that are none", body: () => "email=%00&password=%FF%FE&title=%C0%80&body=%ED%A0%80" },
  { name: "nothing but signs", body: () => "&&&===&=%&%=" },
];

const list = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join("&");
const intent = (what: object): string => `__intent__=${encodeURIComponent(JSON.stringify(what))}`;

/** Long for any field, with a mark to look for afterwards. */
export const hostileTexts = hostileWords.map(({ name, of }) => ({ name, text: `HOSTILE-WORDS ${of(60_000)}` }));

export const verbs = ["TRACE", "TRACK", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND", "M-SEARCH"];

export const addresses: readonly string[] = [
  "/%00",
  "/%ff",
  "/wards/%e0%a4%a",
  "/wards/saiwai%00/proposals",
  "/wards/../../../etc/passwd",
  "/wards/..%2f..%2fetc%2fpasswd",
  "/assets/..%2f..%2fserver%2findex.js",
  `/${"a/".repeat(3000)}`,
  `/wards/${"あ".repeat(2000)}`,
  `/wards/saiwai/proposals?page=${"9".repeat(400)}`,
  `/wards/saiwai/proposals?page=-1&theme=${"x".repeat(5000)}`,
  "/wards/saiwai/proposals?page=1&page=2&page=3",
  "/wards/saiwai/proposals?page[]=1",
  "/wards/saiwai/proposals?page=%00",
  "/wards/saiwai/proposals?q=%ff",
  "/wards/saiwai/sessions/2026-99999999999999999999",
  "/wards/saiwai/sessions/-1",
  "/wards/saiwai/proposals/2026-0x1",
  "/wards/__proto__",
  "/wards/constructor/proposals",
  "/?_data=root",
  "/__manifest?p=/",
  "//example.com/",
  "/.git/config",
  "/.env",
  "/metrics",
];
