import { refuse } from "../../shared/errors.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import type { Erratum, PublicMinutes } from "./minutes.content.ts";
import { spokenBy } from "./minutes-lines.ts";
import { publicStatement, type Written } from "./public-statement.ts";

type Changed = Omit<Written, "redactions"> & { redactions: (Written["redactions"][number] & { madeAt: Date })[] };

/** What stands in the 正誤表 in place of words that may not be read any more. */
export const closedWords = "（閲覧を止めた版の記載）";

/**
 * The published text with the words of some statements kept back, and the lines of its 正誤表.
 * @param changed the statements with everything kept back of them
 * @param since when the published text came out
 * @throws Problem rule where nothing changes, or where the draft is not what was published
 */
export function reissued(
  published: PublicMinutes,
  changed: readonly Changed[],
  { rules, since, reason }: { rules: CouncilRules; since: Date; reason: string },
): { content: PublicMinutes; errata: Erratum[] } {
  const content = structuredClone(published);
  const shown = [...content.general, ...content.items.flatMap((item) => (item.isClosed ? [] : item.statements))];
  const errata = changed.flatMap((written): Erratum[] => {
    const statement = shown.find(({ id }) => id === written.id);
    const next = publicStatement(written, rules);
    if (!statement || statement.text === next.text) return [];
    const place = spokenBy(statement);
    const before = publicStatement(
      { ...written, redactions: written.redactions.filter((r) => r.madeAt <= since) },
      rules,
    );
    if (before.text !== statement.text)
      refuse(`「${place}」の発言は、掲載の後に訂正されています。「訂正する」から、ことばを書き直してください。`);
    Object.assign(statement, next);
    return [{ place, before: closedWords, after: next.text, reason }];
  });
  if (errata.length === 0)
    refuse("非公開にすることばが、まだ指定されていません。発言の「一部を非公開にする」から指定してください。");
  return { content, errata };
}
