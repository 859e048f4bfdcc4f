import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { dayOf } from "../../shared/dates.ts";
import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { readRules } from "../councils/rules.schema.ts";
import { rulesOn } from "../councils/rules-on.server.ts";
import type { ItemInput } from "./agenda.schema.ts";

export type Columns = Omit<ReturnType<typeof agendaColumns>, "closedGround"> & { closedGround: string | null };

/** Only grounds the rules of the sitting know, and themes there are. */
export async function requireKnown(
  tx: Tx,
  viewer: Viewer,
  session: CouncilSession,
  input: Pick<ItemInput, "openness" | "closedGround" | "themeId">,
): Promise<void> {
  if (input.themeId) found(await tx.theme.findFirst({ where: { id: input.themeId }, select: { id: true } }));
  if (input.openness === "open" || !input.closedGround) return;
  const { opening } = session.rules
    ? readRules(session.rules)
    : (await rulesOn({ wardId: session.wardId, councilId: session.councilId }, dayOf(viewer.now), tx)).rules;
  if (!opening.grounds.includes(input.closedGround))
    refuse("会議のきまりにない理由です。ほかの理由を選ぶか、公開にしてください。", "closedGround");
}

/** What was typed about an item, as columns. */
export function agendaColumns(viewer: Viewer, input: ItemInput) {
  const isClosed = input.openness === "closed";
  return {
    title: input.title,
    kind: input.kind,
    body: input.body ?? "",
    level: Number(input.level ?? 1),
    presenter: input.presenter ?? "",
    plannedMinutes: input.plannedMinutes ?? null,
    themeId: input.themeId ?? null,
    closedAt: isClosed ? viewer.now : null,
    closedById: isClosed ? viewer.accountId : null,
    closedGround: isClosed ? (input.closedGround ?? null) : null,
  };
}
