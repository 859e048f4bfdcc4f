import type { z } from "zod";
import type { AgendaItem } from "../../db/generated/client.ts";
import { allow, type Difference, refuse, refuseStale } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { itemName } from "../sessions/change-in-words.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { tellOfChange } from "../sessions/tell-of-change.server.ts";
import type { CorrectItemInput } from "./agenda.schema.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";
import { requireUnsettled } from "./unsettled-item.server.ts";

type Input = z.infer<typeof CorrectItemInput>;

/**
 * The words of an item that was announced, with the reason on the sitting's page. Its number, kind and openness
 * stay: whoever wants those otherwise withdraws it and adds another. What it was called before is said nowhere
 * any more, since it may be what had to go.
 */
export function correctAgendaItem(viewer: Viewer, ref: ItemRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "announced", "open", "postponed", "cancelled");
    await requireUnsettled(tx, item);
    refuseStale(input.revision, item.revision, differencesOf(item, input));
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
    await tellOfChange(tx, viewer, session, sentenceOf(item, input.title), input.reason, item.id);
    await record(tx, viewer, {
      action: "agenda-item.corrected",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id, fields },
    });
  });
}

function sentenceOf(item: { label: string; title: string; closedAt: Date | null }, title: string): string {
  if (item.closedAt) return `非公開の議題${item.label}の記載を訂正しました。`;
  if (item.title !== title) return `議題${item.label}の名称を「${itemName}」に訂正しました。`;
  return `議題${item.label}「${itemName}」の説明などを訂正しました。`;
}

const differencesOf = (item: AgendaItem, input: Input): Difference[] => [
  { label: "議題", stored: item.title, typed: input.title },
  { label: "説明", stored: item.body, typed: input.body },
  { label: "説明者", stored: item.presenter, typed: input.presenter },
  {
    label: "予定の時間（分）",
    stored: String(item.plannedMinutes ?? ""),
    typed: String(input.plannedMinutes ?? ""),
  },
];
