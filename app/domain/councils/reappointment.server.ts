import type { Tx } from "../../db/client.server.ts";
import { refuse } from "../../shared/errors.ts";
import { type TermOfMembers, timesReappointed } from "./reappointment.rules.ts";

/** The terms of a council before one, with who sat in them. */
export const termsBefore = (tx: Tx, term: { councilId: string; ordinal: number }): Promise<TermOfMembers[]> =>
  tx.term.findMany({
    where: { councilId: term.councilId, ordinal: { lt: term.ordinal } },
    select: { ordinal: true, members: { select: { name: true, kana: true, accountId: true } } },
  });

type Person = Parameters<typeof timesReappointed>[0];

/** Refuses who sat as often in a row as the rules allow, unless the reason for more is given. */
export async function requireReappointable(
  tx: Tx,
  term: { councilId: string; ordinal: number },
  limit: number,
  person: Person,
  reason: string | undefined,
): Promise<void> {
  if (limit === 0 || reason) return;
  const times = timesReappointed(person, term.ordinal, await termsBefore(tx, term));
  if (times > limit)
    refuse(
      `再任は${limit}回までです。この人は${times}回目の再任になります。特別の事情があるときは、その理由を入力してください。`,
      "overLimitReason",
    );
}
