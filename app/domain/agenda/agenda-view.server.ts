import type { AgendaItem } from "../../db/generated/client.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { groundWords } from "./agenda.schema.ts";

/** Who may see what is closed: the ward's desk, and members and advisers of the term. */
export function seesClosed(viewer: Viewer, session: { wardId: string }, isOwnMember: boolean): boolean {
  return isSecretariat(viewer, session.wardId) || isOwnMember;
}

export type ShownItem =
  | { number: number; label: string; level: number; isClosed: true; ground: string }
  | {
      number: number;
      label: string;
      level: number;
      isClosed: false;
      presenter: string;
      added: string | null;
      withdrawn: string | null;
      wasClosed: boolean;
      id: string;
      kind: AgendaItem["kind"];
      title: string;
      body: string;
      result: AgendaItem["result"];
    };

/** A closed item leaves nothing but its number, 「非公開」 and the ground for those outside. */
export function shownItem(item: AgendaItem, sees: boolean): ShownItem {
  const { label, level } = item;
  const number = item.number ?? item.position;
  if (item.closedAt && !sees) return { number, label, level, isClosed: true, ground: groundOf(item) };
  const { id, kind, title, body, result, presenter, addedReason: added, withdrawnReason: withdrawn } = item;
  return {
    number,
    label,
    level,
    presenter,
    added,
    withdrawn,
    isClosed: false,
    wasClosed: item.closedAt !== null,
    id,
    kind,
    title,
    body,
    result,
  };
}

export const groundOf = (item: { closedGround: string | null }): string =>
  groundWords[item.closedGround as keyof typeof groundWords] ?? "";
