/** npm test: installs what is missing, a browser included, then runs the whole check. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run } from "./start.mjs";

const isBrowserAllowed = process.env.ALLOW_BROWSER_DOWNLOAD === "1";
/** What the tests open pages and Word files with. */
const needed = [
  { program: "/usr/bin/chromium", packages: ["chromium", "fonts-noto-cjk"], isElsewhere: isBrowserAllowed },
  {
    program: "/usr/bin/soffice",
    packages: ["libreoffice-writer-nogui"],
    isElsewhere: existsSync("/usr/bin/libreoffice"),
  },
];

function ensurePrograms() {
  const missing = () => needed.filter(({ program, isElsewhere }) => !isElsewhere && !existsSync(program));
  if (missing().length === 0) return;
  const packages = missing().flatMap((one) => one.packages);
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
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
