/** docs/acts.md out of the catalogue of acts; a test compares the two. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { auditEvents } from "../app/domain/audit/events.ts";

export function actsDocument(): string {
  const rows = Object.entries(auditEvents).map(
    ([name, spec]) => `| \`${spec.act}\` | ${spec.who} | ${spec.when} | ${spec.sentence} | \`${name}\` |`,
  );
  return [
    "# 操作の一覧",
    "",
    "`npm run docs:acts` で作ります。手で直さないでください。",
    "",
    "| 操作（app/domain） | できる人 | できるとき | 操作記録の文 | 記録の名前 |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

if (import.meta.main) writeFileSync(path.resolve(import.meta.dirname, "../docs/acts.md"), actsDocument());
