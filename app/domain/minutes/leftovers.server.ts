import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { dayOf } from "../../shared/dates.ts";
import { membersOn } from "../councils/scope.server.ts";
import { type Leftover, leftoversIn } from "./leftovers.rules.ts";
import type { PublicMinutes } from "./minutes.content.ts";
import { familyName } from "./speaker-label.server.ts";

/** What in the text about to be published a person has to look at before anybody reads it. */
export const leftoversOf = async (tx: Tx, session: CouncilSession, content: PublicMinutes): Promise<Leftover[]> =>
  (await leftoverFinder(tx, session))(content);

/** The same for more than one text of a sitting. */
export async function leftoverFinder(tx: Tx, session: CouncilSession): Promise<(content: PublicMinutes) => Leftover[]> {
  const [redactions, members] = await Promise.all([
    tx.redaction.findMany({
      where: {
        cover: "span",
        statement: { minutes: { sessionId: session.id }, OR: [{ itemId: null }, { item: { closedAt: null } }] },
      },
      select: { fromChar: true, toChar: true, statement: { select: { text: true } } },
    }),
    membersOn(session, dayOf(session.startsAt), tx),
  ]);
  const words = redactions.map(({ fromChar, toChar, statement }) => statement.text.slice(fromChar, toChar));
  const known = new Set(members.map(({ name }) => familyName(name)));
  return (content) => leftoversIn(content, words, known);
}
