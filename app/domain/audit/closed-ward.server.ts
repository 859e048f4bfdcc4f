import { db, type Tx } from "../../db/client.server.ts";

/**
 * What goes on in a ward that is closed to writing: people take back, end or confirm what is theirs. A name that is no
 * act does not compile where it is asked (`record`).
 */
export const goesOnWhenClosed = [
  "proposal.confirmed",
  "proposal.confirmed-by-link",
  "proposal.code-resent",
  "proposal.photo-removed",
  "proposal.revision-taken-back",
  "proposal.withdrawn",
  "proposal.unsupported",
  "proposal.co-proposer-left",
  "draft.discarded",
  "draft.invitation-ended",
  "draft.invitation-declined",
  "comment.withdrawn",
  "help.withdrawn",
  "application.withdrawn",
  "observer.withdrawn",
  // Asked for while the ward was open.
  "observer.confirmed",
  "news.unfollowed",
  // Whoever has the link of an invitation has a seat.
  "session.replied-by-link",
  "session.link-revoked",
  // What was told to them is read, and leaves the list of what is new.
  "response.read",
] as const;

/** Whom to ask where no ward answers yet; null until the city said so. */
export async function cityContact(from: Tx = db): Promise<string | null> {
  const city = await from.installation.findFirst();
  if (!city?.contactSection) return null;
  const ways = [city.contactTel && `電話 ${city.contactTel}`, city.contactEmail && `メール ${city.contactEmail}`];
  return `${city.contactSection}（${ways.filter(Boolean).join("、")}）`;
}

type Closed = { closedAt: Date | null };

/** What whoever would write there is told; of a ward that was open before, nobody says "not yet". */
export async function closedSentence({ closedAt }: Closed, from: Tx = db): Promise<string> {
  const contact = await cityContact(from);
  return `この区は、${closedAt ? "いまは" : "まだ"}受け付けていません。${contact ? `お問い合わせは、${contact}へお願いします。` : ""}`;
}

/** The same for a page, before anything is typed: null where the ward is open. */
export const closedNote = (ward: Closed & { openedAt: Date | null }): Promise<string | null> =>
  ward.openedAt ? Promise.resolve(null) : closedSentence(ward);
