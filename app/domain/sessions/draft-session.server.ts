import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import { addDays, type Day, dayFromColumn, dayOf, longDay } from "../../shared/dates.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { Body } from "../councils/body.ts";
import { flowOf, lastMinutesTitles } from "../councils/confirmation-flows.ts";
import { lockCouncil } from "../councils/lock-term.server.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { councilOn } from "../councils/scope.server.ts";
import { termOn } from "../councils/term-on.server.ts";
import { linesOf } from "../templates/templates.schema.ts";
import { templatesOf } from "../templates/templates-of.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { draftValues } from "./draft-values.server.ts";
import { nextOrdinal } from "./next-ordinal.server.ts";
import { numberDrafts } from "./number-drafts.server.ts";
import { seriesDays } from "./series.rules.ts";
import { datesAround } from "./session-dates.server.ts";
import type { DraftSessionInput } from "./sessions.schema.ts";

/** At its first sitting a body has no minutes to confirm; the rest is as the council set it. */
function standingItems(hasSat: boolean, rules: CouncilRules, titles: string[]) {
  const last = { title: lastMinutesTitles[rules.minutesApproval], decides: flowOf(rules).sitting !== null };
  const items = [...(hasSat ? [last] : []), ...titles.map((title) => ({ title, decides: false }))];
  return items.map(({ title, decides }, index) => ({
    kind: decides ? ("deliberation" as const) : title === "その他" ? ("other" as const) : ("report" as const),
    title,
    position: index + 1,
    label: String(index + 1),
  }));
}

type Drafted = { id: string; count: number };

/**
 * Starts drafts of the whole council or of one 部会, one or a series: everything but date and agenda is copied
 * from its last sitting.
 * @returns the id of the first, which is its address on the desk until it is announced, and how many there are
 */
export function draftSession(
  viewer: Viewer,
  wardSlug: string,
  { body: asked = "plenary", date, count = 1, every = "month" }: Partial<z.infer<typeof DraftSessionInput>> = {},
): Promise<Drafted> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const today = dayOf(viewer.now);
    await lockCouncil(tx, ward.id);
    const { council, rules } = await councilOn(ward.id, today, tx);
    if (date && date < today) refuse("最初の開催日は、きょう以降の日にしてください。", "date");
    const usual = date ?? addDays(today, rules.noticeDays + 14);
    const part = asked === "plenary" ? null : await partOf(tx, council.id, asked);
    const first = part && !date ? lastOf(usual, part.term, today) : usual;
    const last = await tx.councilSession.findFirst({
      where: { councilId: council.id, subcommitteeId: part?.id ?? null },
      orderBy: { startsAt: "desc" },
    });
    // Drafts count: they will have been held by then. What was cancelled has no minutes.
    const sat = { councilId: council.id, subcommitteeId: part?.id ?? null, cancelledAt: null };
    const hasSat = (await tx.councilSession.count({ where: sat })) > 0;
    const values = await draftValues(tx, last, ward.id, rules);
    const standing = linesOf((await templatesOf(council.id, tx)).templates.standingItems);
    const ids: string[] = [];
    const bodies: Body[] = [];
    for (const day of seriesDays(first, count, every)) {
      const body = { termId: (await termFor(tx, council.id, part, day)).id, subcommitteeId: part?.id ?? null };
      const session = await tx.councilSession.create({
        data: {
          ...values,
          ...datesAround(day, last, viewer.now),
          wardId: ward.id,
          councilId: council.id,
          ...body,
          ordinal: await nextOrdinal(tx, body),
          title: part ? `${council.name} ${part.name}` : council.name,
          createdAt: viewer.now,
          createdById: viewer.accountId ?? "",
          items: { create: standingItems(hasSat || ids.length > 0, rules, standing) },
        },
        select: { id: true },
      });
      await record(tx, viewer, { action: "session.drafted", subjectId: session.id, wardId: ward.id, details: {} });
      ids.push(session.id);
      bodies.push(body);
    }
    for (const termId of new Set(bodies.map((body) => body.termId)))
      await numberDrafts(tx, viewer, ward.id, { termId, subcommitteeId: part?.id ?? null });
    return { id: found(ids[0]), count: ids.length };
  });
}

type Part = { id: string; name: string; term: { id: string; startsOn: Date; endsOn: Date } } | null;

/** The term a day of the series falls into; a 部会 has no other than its own. */
async function termFor(tx: Tx, councilId: string, part: Part, day: Day) {
  const term = await termOn(tx, councilId, day);
  if (part && term.id !== part.term.id)
    refuse(`${longDay(day)}は、この部会の期の外です。最初の開催日か回数を直してください。`, "date");
  return term;
}

async function partOf(tx: Tx, councilId: string, id: string) {
  const where = { id, term: { councilId } };
  return found(await tx.subcommittee.findFirst({ where, include: { term: true } }));
}

/** A 部会 ends with its term: the usual day, or the last of the term where that comes sooner. */
function lastOf(usual: Day, term: { endsOn: Date }, today: Day): Day {
  const end = dayFromColumn(term.endsOn);
  if (end < today) refuse("この部会の期は終わっています。いまの期の部会を選んでください。", "body");
  return usual < end ? usual : end;
}
