import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { tellOfChange } from "../sessions/tell-of-change.server.ts";
import type { CorrectItemInput } from "./agenda.schema.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";
import { requireUnsettled } from "./unsettled-item.server.ts";

/**
 * The words of an item that was announced, with the reason on the sitting's page. Its number, kind and openness
 * stay: whoever wants those otherwise withdraws it and adds another. What it said before is not repeated, since
 * it may be what had to go.
 */
export function correctAgendaItem(
  viewer: Viewer,
  ref: ItemRef,
  input: z.infer<typeof CorrectItemInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "announced", "open");
    await requireUnsettled(tx, item);
    const words = {
      title: input.title,
      presenter: input.presenter,
      plannedMinutes: input.plannedMinutes ?? null,
      body: input.body,
    };
    const fields = (Object.keys(words) as (keyof typeof words)[]).filter((key) => words[key] !== item[key]);
    if (fields.length === 0) refuse("変わったところがありません。直すところを直してください。", "title");
    await tx.agendaItem.update({
      where: { id: item.id },
      data: { ...words, revision: { increment: 1 } },
      select: { id: true },
    });
    await tellOfChange(tx, viewer, session, sentenceOf(item, input.title), input.reason);
    await record(tx, viewer, {
      action: "agenda-item.corrected",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id, fields },
    });
  });
}

function sentenceOf(item: { label: string; title: string; closedAt: Date | null }, title: string): string {
  if (item.closedAt) return `非公開の議題${item.label}の書き方を直しました。`;
  if (item.title !== title) return `議題${item.label}の名称を「${title}」に直しました。`;
  return `議題${item.label}「${title}」の説明を直しました。`;
}
