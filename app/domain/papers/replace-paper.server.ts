import type { z } from "zod";
import type { Upload } from "../../platform/multipart.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { storeFile } from "../files/store-file.server.ts";
import { rendered } from "../rendering/rendered.server.ts";
import { requireDesk } from "../sessions/require-desk.server.ts";
import { requireState, sessionState } from "../sessions/sessions.policy.ts";
import { lockPaper, type PaperRef } from "./locked-paper.server.ts";
import { stored, versionOf } from "./paper-columns.server.ts";
import type { ReplacePaperInput } from "./papers.schema.ts";
import { takenFiles } from "./taken-files.server.ts";

type Input = z.input<typeof ReplacePaperInput>;

/** 差替え: the old version stays readable beside the new one; once announced the reason is told. */
export async function replacePaper(viewer: Viewer, ref: PaperRef, input: Input, uploads: readonly Upload[] = []) {
  if (uploads.length > 0 || input.body) await requireDesk(viewer, ref);
  const html = await rendered(uploads.length > 0 ? "" : (input.body ?? ""), "body");
  const files = await takenFiles(uploads.slice(0, 1), input.alt ?? "");
  return transact(viewer, async (tx) => {
    const { session, paper, latest } = await lockPaper(tx, viewer, ref);
    requireState(session, "draft", "announced", "open");
    const [file] = files;
    if (!file && !input.body) refuse("差し替えるファイルを選ぶか、資料の本文を入力してください。", "file");
    if (sessionState(session) !== "draft" && !input.reason) refuse("差替えの理由を入力してください。", "reason");
    if (file?.sha256 === latest.sha256 && (input.body ?? "") === latest.body) {
      refuse("今の資料と同じものです。差し替えるファイルを選び直してください。", "file");
    }
    if (file) await storeFile(tx, stored(file), viewer.now);
    const content = { body: file ? "" : (input.body ?? ""), file: file ?? null, ...html };
    await tx.paperVersion.create({
      data: {
        paperId: paper.id,
        ...versionOf(viewer, content, input.alt, latest.number + 1),
        reason: input.reason ?? null,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "paper.replaced",
      subjectId: paper.id,
      wardId: session.wardId,
      details: { sessionId: session.id, number: latest.number + 1 },
    });
  });
}
