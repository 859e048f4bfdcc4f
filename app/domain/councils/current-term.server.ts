import { db } from "../../db/client.server.ts";
import { type Day, dayFromColumn } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";

type Dated = { startsOn: Date; endsOn: Date };

/** Of terms newest first: the one a day falls into, else the next to come, else the last there was. */
export function termOfDay<Term extends Dated>(terms: readonly Term[], day: Day): Term | null {
  const inForce = terms.find((term) => dayFromColumn(term.startsOn) <= day && day <= dayFromColumn(term.endsOn));
  return inForce ?? terms.findLast((term) => dayFromColumn(term.startsOn) > day) ?? terms[0] ?? null;
}

/** The term of a ward's council that its desk works on: today's, or the one asked for. */
export async function currentTermId(wardSlug: string, day: Day, ordinal: string | null = null): Promise<string> {
  const terms = await db.term.findMany({
    where: { council: { ward: { slug: wardSlug } } },
    orderBy: { ordinal: "desc" },
    select: { id: true, ordinal: true, startsOn: true, endsOn: true },
  });
  const asked = terms.find((term) => String(term.ordinal) === ordinal);
  return found(asked ?? termOfDay(terms, day)).id;
}
