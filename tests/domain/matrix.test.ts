import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { matterRows, otherRows, sittingRows } from "#tests/support/matrix-rows.ts";
import { walkMatrix } from "#tests/support/walk-matrix.ts";

const root = path.resolve(import.meta.dirname, "../../app/domain");
const actFiles = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".server.ts") && !/(^audit|transact|nightly|digests)/.test(file))
  .filter((file) => /\btransact\(/.test(readFileSync(path.join(root, file), "utf8")))
  .map((file) => file.replaceAll("\\", "/").replace(".server.ts", ""))
  .sort();

it("has a row for every act, and no row for none", () => {
  const acts = new Set([...sittingRows, ...matterRows, ...otherRows].map((row) => row.act));
  expect([...acts].sort()).toEqual(actFiles);
});

walkMatrix(otherRows);
