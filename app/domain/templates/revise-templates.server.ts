import type { z } from "zod";
import { allow, refuseStale } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockCouncil } from "../councils/lock-term.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { seatingWords, seatOrderWords, type Templates, type TemplatesInput } from "./templates.schema.ts";
import { templatesOf } from "./templates-of.server.ts";

/** 様式 for papers made from now on; a paper already taken is a file of its own. A stale form is shown beside what is stored. */
export function reviseTemplates(
  viewer: Viewer,
  wardSlug: string,
  { revision, ...values }: z.infer<typeof TemplatesInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const council = await lockCouncil(tx, ward.id);
    const before = await templatesOf(council.id, tx);
    refuseStale(revision, before.revision, differencesOf(before.templates, values));
    const change = { values, revisedAt: viewer.now, revisedById: viewer.accountId };
    await tx.paperTemplates.upsert({
      where: { councilId: council.id },
      create: { councilId: council.id, ...change, revision: before.revision + 1 },
      update: { ...change, revision: before.revision + 1 },
      select: { councilId: true },
    });
    await record(tx, viewer, {
      action: "templates.revised",
      subjectId: council.id,
      wardId: ward.id,
      details: {
        fields: (Object.keys(values) as (keyof Templates)[]).filter((key) => values[key] !== before.templates[key]),
      },
    });
  });
}

const differencesOf = (stored: Templates, typed: Templates) => [
  { label: "毎回の議題", stored: stored.standingItems, typed: typed.standingItems },
  { label: "開催通知の始めの文", stored: stored.noticeOpening, typed: typed.noticeOpening },
  { label: "返事の期限の文", stored: stored.noticeDue, typed: typed.noticeDue },
  { label: "開催通知の終わりの文", stored: stored.noticeClosing, typed: typed.noticeClosing },
  { label: "議題の前に行うこと", stored: stored.orderBefore, typed: typed.orderBefore },
  { label: "議題の後に行うこと", stored: stored.orderAfter, typed: typed.orderAfter },
  { label: "席の並べ方", stored: seatingWords[stored.seating], typed: seatingWords[typed.seating] },
  { label: "席の順", stored: seatOrderWords[stored.seatOrder], typed: seatOrderWords[typed.seatOrder] },
];
