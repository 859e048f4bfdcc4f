/** npm test: installs what is missing, a browser included, then runs the whole check. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run } from "./start.mjs";

const isBrowserAllowed = process.env.ALLOW_BROWSER_DOWNLOAD === "1";
const canInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");
/** What the tests open pages and Word files with. The browser made for tests needs half the time; the other does too. */
const needed = [
  {
    places: ["/usr/bin/chromium-headless-shell", ...(canInstall ? [] : ["/usr/bin/chromium"])],
    packages: ["chromium-headless-shell", "fonts-noto-cjk"],
    isElsewhere: isBrowserAllowed,
  },
  {
    places: ["/usr/bin/soffice", "/usr/bin/libreoffice"],
    packages: ["libreoffice-writer-nogui"],
    isElsewhere: false,
  },
];

function ensurePrograms() {
  const missing = () => needed.filter(({ places, isElsewhere }) => !isElsewhere && !places.some(existsSync));
  if (missing().length === 0) return;
  const packages = missing().flatMap((one) => one.packages);
  if (canInstall) {
    console.log(`試験に使うものを入れています（${packages.join("、")}）…`);
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (missing().length === 0) return;
  }
  console.error(
    `試験に使うものがありません。Debian なら apt install ${packages.join(" ")} を実行してください。ブラウザーは ALLOW_BROWSER_DOWNLOAD=1 でも入ります。`,
  );
  console.log("0 passed, 1 failed, 0 skipped");
  process.exit(1);
}

ensurePrograms();
run("scripts/check.ts");
