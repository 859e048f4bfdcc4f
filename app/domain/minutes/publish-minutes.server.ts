import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession, Minutes } from "../../db/generated/client.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { settleApproval } from "../approvals/settle-approval.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { flowOf } from "../councils/confirmation-flows.ts";
import { readRules } from "../councils/rules.schema.ts";
import { spreadNewsLater } from "../notices/spread-news-later.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { confirmationFacts } from "./confirmation-facts.server.ts";
import { draftState } from "./draft-state.server.ts";
import { leftoversOf } from "./leftovers.server.ts";
import { lockMinutes } from "./locked-minutes.server.ts";
import type { PublishMinutesInput } from "./minutes.schema.ts";
import { storeVersion } from "./store-version.server.ts";

/** 会議録の掲載: version 1, immutable, with the hash of its public text. */
export function publishMinutes(
  viewer: Viewer,
  ref: SessionRef,
  input: z.infer<typeof PublishMinutesInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    if (!minutes.approvedAt) refuse("会議録がまだ承認されていません。承認を受けてから掲載してください。");
    const before = await tx.minutesVersion.count({ where: { minutesId: minutes.id } });
    if (before > 0) refuse("会議録は掲載されています。誤りは「訂正する」から直してください。");
    const rules = readRules(session.rules);
    if (flowOf(rules).sitting === "publishes") await notePublication(tx, session, minutes, input.itemId);
    const { content, hash } = await draftState(tx, session);
    if (hash !== minutes.approvedHash) {
      refuse("承認の後に、もとになる記録が変わっています。承認を取り消し、もう一度確認を受けてください。");
    }
    const leftovers = input.isChecked ? [] : await leftoversOf(tx, session, content);
    if (leftovers.length > 0)
      refuse(
        `個人に関する情報と思われるところが${leftovers.length}か所あります。公開してよいか確かめ、印を付けてください。`,
        "isChecked",
      );
    await settleApproval(tx, viewer, rules.approvals.minutes, "minutes", minutes.id, input);
    const version = await storeVersion(tx, viewer, { minutesId: minutes.id, number: 1, content, errata: [] });
    await spreadNewsLater(tx, viewer, { eventId: version.id, kind: "minutes", subjectId: session.id });
    await record(tx, viewer, {
      action: "minutes.published",
      subjectId: version.id,
      wardId: session.wardId,
      details: { version: 1, sha256: version.sha256 },
    });
  });
}

/** 公表の決定: a body that decides on it has to have done so, at a later sitting. */
async function notePublication(tx: Tx, session: CouncilSession, minutes: Minutes, itemId: string | undefined) {
  const { laterItems } = await confirmationFacts(tx, session, minutes, "");
  if (laterItems.length === 0)
    refuse("会議録の公表を、会議がまだ決めていません。後の会議の議題で決めてから掲載してください。");
  if (itemId === undefined && laterItems.length > 1) refuse("どの議題で公表を決めたかを選んでください。", "itemId");
  const chosen = itemId === undefined ? laterItems[0] : laterItems.find(({ id }) => id === itemId);
  const item = chosen ?? refuse("公表を決めた議題を選び直してください。", "itemId");
  await tx.minutes.update({ where: { id: minutes.id }, data: { publicationItemId: item.id }, select: { id: true } });
}
