/** npm test: installs what is missing, a browser included, then runs the whole check. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { browsers } from "./browsers.mjs";
import { prepare, run } from "./start.mjs";

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

const wanted = needed.filter(({ places, isElsewhere }) => !isElsewhere && !existsSync(places[0] ?? ""));
const installing = canInstall && wanted.length > 0 ? installPrograms() : null;
prepare();
await installing;
const missing = wanted.filter(isMissing);
if (missing.length > 0) {
  const packages = missing.flatMap((one) => [one.packages[0], ...one.with]).join(" ");
  console.error(
    `試験に使うものがありません。Debian なら apt install ${packages} を実行してください。ブラウザーは ALLOW_BROWSER_DOWNLOAD=1 でも入ります。`,
  );
  console.log("0 passed, 1 failed, 0 skipped");
  process.exit(1);
}
run("scripts/check.ts");

/** Goes on while npm installs what is ours. Of the packages that do the same, the first that can be had. */
function installPrograms() {
  console.log(`試験に使うものを入れています（${wanted.map((one) => one.packages[0]).join("、")}）…`);
  const aptGet = "apt-get -y -qq --no-install-recommends";
  const acts = wanted.map((one) =>
    one.packages.map((name) => `${aptGet} install ${[name, ...one.with].join(" ")}`).join(" || "),
  );
  const child = spawn("sh", ["-c", [`${aptGet} update`, ...acts].join("; ")], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return new Promise((resolve) => child.once("exit", resolve));
}
