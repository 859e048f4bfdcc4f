/** npm run record:…: lets a test write down anew what it compares with; whoever asked for it reads the difference. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const [, , test] = process.argv;
if (!test) throw new Error("which test?");
const { status } = spawnSync(path.join(root, "node_modules/.bin/vitest"), ["run", test], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, RECORD: "1" },
});
process.exit(status ?? 1);
