/** npm test: installs what is missing, a browser included, then runs the whole check. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run } from "./start.mjs";

function ensureBrowser() {
  if (existsSync("/usr/bin/chromium") || process.env.ALLOW_BROWSER_DOWNLOAD === "1") return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/etc/debian_version")) {
    console.log("Chromium と日本語の字形を入れています…");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    const result = spawnSync("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (result.status === 0 && existsSync("/usr/bin/chromium")) return;
  }
  console.error(
    "ブラウザーがありません。Debian なら apt install chromium fonts-noto-cjk を実行するか、ALLOW_BROWSER_DOWNLOAD=1 を付けてください。",
  );
  console.log("0 passed, 1 failed, 0 skipped");
  process.exit(1);
}

ensureBrowser();
run("scripts/check.ts");
