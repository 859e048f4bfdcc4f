/** npm test: installs what is missing, a browser included, then runs the whole check. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { browsers } from "./browsers.mjs";
import { run } from "./start.mjs";

const isBrowserAllowed = process.env.ALLOW_BROWSER_DOWNLOAD === "1";
const canInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");
/** What the tests open pages and Word files with. */
const needed = [
  {
    best: browsers[0],
    other: browsers[1],
    packages: ["chromium-headless-shell", "fonts-noto-cjk"],
    isElsewhere: isBrowserAllowed,
  },
  {
    best: "/usr/bin/soffice",
    other: "/usr/bin/libreoffice",
    packages: ["libreoffice-writer-nogui"],
    isElsewhere: false,
  },
];

function ensurePrograms() {
  const wanted = needed.filter(({ best, isElsewhere }) => !isElsewhere && !existsSync(best));
  if (canInstall && wanted.length > 0) install(wanted.flatMap(({ packages }) => packages));
  const missing = wanted.filter(({ best, other }) => !existsSync(best) && !existsSync(other));
  if (missing.length === 0) return;
  const packages = missing.flatMap((one) => one.packages).join(" ");
  console.error(
    `試験に使うものがありません。Debian なら apt install ${packages} を実行してください。ブラウザーは ALLOW_BROWSER_DOWNLOAD=1 でも入ります。`,
  );
  console.log("0 passed, 1 failed, 0 skipped");
  process.exit(1);
}

function install(packages) {
  console.log(`試験に使うものを入れています（${packages.join("、")}）…`);
  spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

ensurePrograms();
run("scripts/check.ts");
