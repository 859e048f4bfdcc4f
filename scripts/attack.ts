/**
 * npm run attack -- [--short]: hostile names, texts, files, addresses and verbs against an installation of its own,
 * every address of the route map, as nobody, as a resident and as the secretariat. It fails where somebody else was
 * kept waiting, where the server had a fault, or where it grew without bound.
 */
import { attack } from "./attack/attack.ts";
import { processesBelow } from "./attack/processes.ts";
import { signIn, startProduct } from "./bench/started.ts";

const product = await startProduct({ WORKER: "off" });
let faults: string[] = [];
try {
  const addresses = ["resident01@saiwai.example.jp", "secretariat@saiwai.example.jp"];
  const cookies = await Promise.all(addresses.map((email) => signIn(product.origin, email)));
  faults = await attack({
    origin: product.origin,
    cookies: ["", ...cookies],
    pids: () => processesBelow(product.pid, "scripts/web.ts"),
    isShort: process.argv.includes("--short"),
    say: (line) => console.log(line),
  });
} finally {
  await product.stop();
}
for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0 ? "どれも、だれも待たせず、何も壊しませんでした。" : `${faults.length}件の問題がありました。`,
);
process.exit(faults.length === 0 ? 0 : 1);
