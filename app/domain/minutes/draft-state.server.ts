import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { canonicalHash } from "../../platform/canonical.server.ts";
import { composeMinutes } from "./compose-minutes.server.ts";
import type { PublicMinutes, PublicPerson } from "./minutes.content.ts";

/**
 * A draft as it is now, and the hash of all of it that somebody may have read: what will be published before who
 * approved it is written into it, and every word that will not. An approval or a signature stands for that hash.
 */
export async function draftState(tx: Tx, session: CouncilSession): Promise<{ content: PublicMinutes; hash: string }> {
  const content = await composeMinutes(tx, session);
  const written = await tx.statement.findMany({
    where: { minutes: { sessionId: session.id } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      itemId: true,
      label: true,
      text: true,
      redactions: { orderBy: { id: "asc" }, select: { cover: true, fromChar: true, toChar: true, ground: true } },
    },
  });
  const { attendance } = content;
  const came = {
    ...attendance,
    present: attendance.present?.map(asRead) ?? null,
    absent: attendance.absent?.map(asRead) ?? null,
  };
  return { content, hash: canonicalHash({ ...content, attendance: came, approval: null, written }) };
}

/** The basis a member sits on came into minutes later: an approval from before stands for the same words. */
const asRead = ({ group: _, ...person }: PublicPerson) => person;
