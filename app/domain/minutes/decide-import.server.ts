import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type DecideImportInput, ImportDecisions } from "./imports.schema.ts";
import { type ImportRef, lockImport, requireUntaken } from "./locked-import.server.ts";
import { requireUnapproved } from "./locked-minutes.server.ts";
import { lineNumbers } from "./reading/line-numbers.rules.ts";
import { sourceLines } from "./reading/source-lines.ts";

/** What a person says of the lines and speakers the reading was not sure of; it is read again with that. */
export function decideImport(viewer: Viewer, ref: ImportRef, input: DecideImportInput): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes, source } = await lockImport(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    requireUntaken(source);
    const leftOut =
      lineNumbers(input.leaveOut, sourceLines(source.text).length) ??
      refuse("載せない行は「3、10-12」のように、この会議録にある行の番号で書いてください。", "leaveOut");
    const before = ImportDecisions.parse(source.decisions);
    const answered = Object.keys(input.lines);
    const decisions: ImportDecisions = {
      lines: {
        // Only some lines are asked about at a time; what was said of the others stays. All left out are in their field.
        ...Object.fromEntries(
          Object.entries(before.lines).filter(([number, kind]) => kind !== "left_out" && !answered.includes(number)),
        ),
        ...Object.fromEntries(Object.entries(input.lines).flatMap(([number, kind]) => (kind ? [[number, kind]] : []))),
        ...Object.fromEntries(leftOut.map((number) => [String(number), "left_out" as const])),
      },
      speakers: Object.fromEntries(
        input.words.flatMap((word = "", index) => (input.whose[index] ? [[word, input.whose[index] ?? ""]] : [])),
      ),
    };
    await tx.minutesImport.update({ where: { id: source.id }, data: { decisions }, select: { id: true } });
    await record(tx, viewer, {
      action: "minutes.import-decided",
      subjectId: source.id,
      wardId: session.wardId,
      details: { lines: Object.keys(decisions.lines).length },
    });
  });
}
