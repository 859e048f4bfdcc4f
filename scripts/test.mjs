/** npm test: installs what is missing, a browser included, then runs the whole check. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { browsers } from "./browsers.mjs";
import { run } from "./start.mjs";

const isBrowserAllowed = process.env.ALLOW_BROWSER_DOWNLOAD === "1";
const canInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");
/** What the tests open pages and Word files with: of the places and the packages the first is best, and any will do. */
const needed = [
  {
    places: browsers,
    packages: ["chromium-headless-shell", "chromium"],
    with: ["fonts-noto-cjk"],
    isElsewhere: isBrowserAllowed,
  },
  {
    places: ["/usr/bin/soffice", "/usr/bin/libreoffice"],
    packages: ["libreoffice-writer-nogui"],
    with: [],
    isElsewhere: false,
  },
];

const isMissing = ({ places }) => !places.some((place) => existsSync(place));

function ensurePrograms() {
  const wanted = needed.filter(({ places, isElsewhere }) => !isElsewhere && !existsSync(places[0] ?? ""));
  if (canInstall && wanted.length > 0) {
    aptGet("update");
    for (const one of wanted) one.packages.some((name) => aptGet("install", name, ...one.with) || !isMissing(one));
  }
  const missing = wanted.filter(isMissing);
  if (missing.length === 0) return;
  const packages = missing.flatMap((one) => [one.packages[0], ...one.with]).join(" ");
  console.error(
    `試験に使うものがありません。Debian なら apt install ${packages} を実行してください。ブラウザーは ALLOW_BROWSER_DOWNLOAD=1 でも入ります。`,
  );
  console.log("0 passed, 1 failed, 0 skipped");
  process.exit(1);
}

/** Returns whether it did. */
function aptGet(act, ...packages) {
  if (packages.length > 0) console.log(`試験に使うものを入れています（${packages.join("、")}）…`);
  const { status } = spawnSync("apt-get", ["-y", "-qq", "--no-install-recommends", act, ...packages], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

ensurePrograms();
run("scripts/check.ts");
