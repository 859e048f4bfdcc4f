import type { z } from "zod";
import type { Upload } from "../../platform/multipart.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { storeFile } from "../files/store-file.server.ts";
import { rendered } from "../rendering/rendered.server.ts";
import { requireDesk } from "../sessions/require-desk.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState, sessionState } from "../sessions/sessions.policy.ts";
import { numberPapers } from "./number-papers.server.ts";
import { placeOf, requireOpenItem, stored, versionOf } from "./paper-columns.server.ts";
import { nextLabel, withFormer } from "./paper-labels.rules.ts";
import type { PapersInput } from "./papers.schema.ts";
import { type TakenFile, takenFiles } from "./taken-files.server.ts";

type Input = z.input<typeof PapersInput>;

/** 資料: each file a paper of its own, or words typed here; numbered by itself. A paper of a closed item is never open. */
export async function addPapers(
  viewer: Viewer,
  ref: SessionRef,
  input: Input,
  uploads: readonly Upload[] = [],
): Promise<{ ids: string[] }> {
  if (uploads.length > 0 || input.body) await requireDesk(viewer, ref);
  const html = await rendered(uploads.length > 0 ? "" : (input.body ?? ""), "body");
  const files = await takenFiles(uploads, input.alt ?? "");
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft", "announced", "open");
    await requireOpenItem(tx, session.id, input);
    const contents = contentsOf(input, files);
    const before = await tx.paper.findMany({
      where: { sessionId: session.id },
      select: { kind: true, audience: true, itemId: true, label: true, formerLabel: true, position: true },
    });
    const isDraft = sessionState(session) === "draft";
    const ids: string[] = [];
    for (const [index, content] of contents.entries()) {
      if (content.file) await storeFile(tx, stored(content.file), viewer.now);
      const kind = input.kind ?? "main";
      const itemId = input.itemId ?? null;
      const label = isDraft ? `new${index}` : nextLabel(withFormer(before), { kind, audience: input.audience, itemId });
      const position = Math.max(0, ...before.map((paper) => paper.position)) + 1;
      const paper = await tx.paper.create({
        data: {
          ...placeOf(input),
          sessionId: session.id,
          label,
          position,
          title: content.title,
          createdAt: viewer.now,
          versions: { create: versionOf(viewer, { ...content, ...html }, input.alt) },
        },
        select: { id: true },
      });
      before.push({ kind, audience: input.audience, itemId, label, formerLabel: null, position });
      ids.push(paper.id);
      await record(tx, viewer, {
        action: "paper.added",
        subjectId: paper.id,
        wardId: session.wardId,
        details: { sessionId: session.id, audience: input.audience, file: content.file !== null },
      });
    }
    if (isDraft) await numberPapers(tx, session.id);
    return { ids };
  });
}

type Content = { title: string; body: string; file: TakenFile | null };

/** One paper a file; without files the words typed. A file's own name is its title where none is given. */
function contentsOf(input: Input, files: TakenFile[]): Content[] {
  if (files.length === 0) {
    if (!input.body) refuse("ファイルを選ぶか、資料の本文を入力してください。", "file");
    if (!input.title) refuse("資料の名称を入力してください。", "title");
    return [{ title: input.title, body: input.body, file: null }];
  }
  return files.map((file) => ({
    title: files.length === 1 && input.title ? input.title : file.name.replace(/\.[^.]+$/, "").slice(0, 80),
    body: "",
    file,
  }));
}
