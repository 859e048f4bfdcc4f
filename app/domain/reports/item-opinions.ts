import { holds, type Viewer } from "../../shared/viewer.ts";
import { takesOpinions } from "../agenda/agenda.schema.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { shownOpinions } from "../opinions/shown-opinions.ts";

type Stored = Parameters<typeof shownOpinions>[0];
type Item = Stored & {
  kind: string;
  closedAt: Date | null;
  withdrawnAt: Date | null;
  opinionAnswer: string;
  opinionAnsweredAt: Date | null;
  residentOpinions: (Stored["residentOpinions"][number] & { accountId: string })[];
};
type Session = { wardId: string; opinionsDueAt: Date; isAnnounced: boolean };

/** An item's 事前意見 as its reader may see them, and whether they may write one as a resident. */
export function itemOpinions(viewer: Viewer, session: Session, rules: CouncilRules, item: Item, mayRead: boolean) {
  const shown = shownOpinions(item);
  const count = shown.members.length + shown.residents.length;
  const isOut = rules.opinionsPublic && item.opinionAnsweredAt !== null && item.closedAt === null;
  const asksResidents =
    rules.residentOpinions &&
    takesOpinions(item.kind) &&
    item.closedAt === null &&
    item.withdrawnAt === null &&
    session.isAnnounced &&
    viewer.now <= session.opinionsDueAt;
  const own = ownOf(viewer, item.residentOpinions);
  return {
    opinions: count > 0 && (mayRead || isOut) ? shown : null,
    answer: item.opinionAnsweredAt ? { at: item.opinionAnsweredAt, text: item.opinionAnswer } : null,
    resident: {
      isAsked: asksResidents,
      isPublic: rules.opinionsPublic,
      mayWrite: asksResidents && holds(viewer, "resident", session.wardId) && !own?.isHidden,
      own,
    },
  };
}

/** One's own words back, and whether the desk took them out of sight; nothing of the desk's own notes. */
function ownOf(viewer: Viewer, opinions: (Stored["residentOpinions"][number] & { accountId: string })[]) {
  const own = opinions.find((opinion) => viewer.accountId !== null && opinion.accountId === viewer.accountId);
  return own ? { stance: own.stance, text: own.text, isHidden: own.hiddenAt !== null } : null;
}
