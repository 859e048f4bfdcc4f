import type { Tx } from "../../db/client.server.ts";
import type { AgendaItem } from "../../db/generated/client.ts";
import { allow, type Difference, refuseStale } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { numberPapers } from "../papers/number-papers.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { groundWords, kindWords, type ReviseItemInput } from "./agenda.schema.ts";
import { agendaColumns, requireKnown } from "./agenda-columns.server.ts";
import { agendaOrder, arrangeAgenda } from "./arrange-agenda.server.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";

type Input = ReviseItemInput;

/** Changes an item of a draft agenda. A stale form is shown beside what is stored. */
export function reviseAgendaItem(viewer: Viewer, ref: ItemRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft");
    refuseStale(input.revision, item.revision, await differencesOf(tx, item, input));
    await requireKnown(tx, viewer, session, input);
    const columns = agendaColumns(viewer, input);
    await tx.agendaItem.update({
      where: { id: item.id },
      data: { ...columns, revision: { increment: 1 } },
      select: { id: true },
    });
    if (columns.closedAt && !item.closedAt) await closePapersOf(tx, session.id, item.id, columns.closedGround);
    if (columns.level !== item.level) await arrangeAgenda(tx, session.id, await agendaOrder(tx, session.id));
    await record(tx, viewer, {
      action: "agenda-item.revised",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id, fields: Object.keys(input).filter((key) => key !== "revision") },
    });
  });
}

/** The papers of an item that is closed are closed with it, and leave no gap in the open numbers. */
async function closePapersOf(tx: Tx, sessionId: string, itemId: string, closedGround: string | null) {
  await tx.paper.updateMany({ where: { itemId, audience: "open" }, data: { audience: "closed", closedGround } });
  await numberPapers(tx, sessionId);
}

async function differencesOf(tx: Tx, item: AgendaItem, input: Input): Promise<Difference[]> {
  const themes = await tx.theme.findMany({ select: { id: true, name: true } });
  const themeOf = (id: string | null | undefined) => themes.find((theme) => theme.id === id)?.name ?? "";
  const openness = (ground: string | null | undefined) =>
    ground ? `非公開（${groundWords[ground as keyof typeof groundWords]}）` : "公開";
  return [
    { label: "議題", stored: item.title, typed: input.title },
    { label: "区分", stored: kindWords[item.kind], typed: kindWords[input.kind] },
    {
      label: "公開・非公開の別",
      stored: openness(item.closedGround),
      typed: openness(input.openness === "closed" ? input.closedGround : null),
    },
    { label: "段", stored: String(item.level), typed: input.level ?? "1" },
    { label: "テーマ", stored: themeOf(item.themeId), typed: themeOf(input.themeId) },
    { label: "説明者", stored: item.presenter, typed: input.presenter ?? "" },
    {
      label: "予定の時間（分）",
      stored: String(item.plannedMinutes ?? ""),
      typed: String(input.plannedMinutes ?? ""),
    },
    { label: "説明", stored: item.body, typed: input.body ?? "" },
  ];
}
