import { resultWords } from "../agenda/agenda.schema.ts";
import { wordingOfItem } from "../ballots/motions.rules.ts";
import { isProvisional } from "../minutes/provisional.ts";
import type { TracedProposal } from "./load-trace.server.ts";
import type { Done } from "./trace-steps.ts";

/** What the council did with it: the items it came onto, and what came of each. */
export function council(p: TracedProposal): Done[] {
  return p.links.flatMap(itemSteps(p));
}

const itemSteps =
  (p: TracedProposal) =>
  ({ item, reason }: TracedProposal["links"][number]): Done[] => {
    const { session } = item;
    const base = `/wards/${p.ward.slug}/sessions/${session.fiscalYear}-${session.number}`;
    const name = `第${session.ordinal}回${session.title}`;
    const itemLink = { href: `${base}/items/${item.number}`, label: `議題${item.label}「${item.title}」` };
    const steps: Done[] = [
      {
        key: `agenda-${item.id}`,
        at: session.announcedAt,
        reason: reason || null,
        link: itemLink,
        sentence: `${name}の議題になりました。`,
      },
    ];
    if (session.cancelledAt) {
      steps.push({
        key: `cancelled-${item.id}`,
        at: session.cancelledAt,
        reason: session.cancelReason,
        link: null,
        sentence: `${name}は中止になりました。`,
      });
    }
    if (session.postponedAt) {
      steps.push({
        key: `postponed-${item.id}`,
        at: session.postponedAt,
        reason: session.postponeReason,
        link: null,
        sentence: `${name}は延期になりました。`,
      });
    }
    if (item.withdrawnAt) {
      steps.push({
        key: `withdrawn-${item.id}`,
        at: item.withdrawnAt,
        reason: item.withdrawnReason,
        link: itemLink,
        sentence: `${name}の議題から取り下げられました。`,
      });
    }
    const decided = item.votes.at(-1);
    if (item.result && item.resultAt) {
      const word = wordingOfItem(item.votes, item.result) ?? resultWords[item.result];
      steps.push({
        key: `result-${item.id}`,
        // A sitting entered afterwards from paper was decided on its own day.
        at: (session.enteredLaterAt ? session.closedAt : null) ?? decided?.decidedAt ?? item.resultAt,
        reason: null,
        link: itemLink,
        sentence: isProvisional(session)
          ? `${name}で話し合い、結果は「${word}」でした（暫定・会議録の確認前）。`
          : `${name}で話し合い、結果は「${word}」でした。`,
      });
    }
    const minutes = session.minutes?.versions[0];
    if (minutes) {
      steps.push({
        key: `minutes-${item.id}`,
        at: minutes.publishedAt,
        reason: null,
        link: { href: `${base}/minutes#item-${item.number}`, label: "会議録を読む" },
        sentence: `${name}の会議録を掲載しました。`,
      });
    }
    return steps;
  };
