/** npm run record:statements: counts the SQL statements of every page anew and writes them down (tests/routes). */
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const { status } = spawnSync(
  path.join(root, "node_modules/.bin/vitest"),
  ["run", "tests/routes/page-statements.test.ts"],
  { cwd: root, stdio: "inherit", env: { ...process.env, RECORD_STATEMENTS: "1" } },
);
process.exit(status ?? 1);
