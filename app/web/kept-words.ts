import { stanceWords } from "../domain/agenda/agenda.schema.ts";
import { choiceWords } from "../domain/ballots/ballots.schema.ts";
import { commentKindWords, postingRuleWords } from "../domain/comments/comments.schema.ts";
import { answerWords } from "../domain/sessions/sessions.schema.ts";

type Field = { label: string; words?: Record<string, string> };

/** What members and residents write, in the words of its own form: for a form kept over an ended login. */
const fields: Record<string, Field> = {
  text: { label: "本文" },
  reason: { label: "理由" },
  answer: { label: "出欠", words: answerWords },
  stance: { label: "今の考え", words: stanceWords },
  choice: { label: "投票", words: choiceWords },
  title: { label: "件名" },
  kind: { label: "意見の種類", words: commentKindWords },
  rule: { label: "通報する理由", words: postingRuleWords },
  note: { label: "詳しい内容" },
};

const places: [RegExp, string][] = [
  [/\/attendance$/, "出欠の回答"],
  [/\/opinion$/, "事前意見"],
  [/\/ballot$/, "採決の投票"],
  [/\/comments$/, "提案への意見"],
  [/\/comments\/[^/]+\/revision$/, "意見の直し"],
  [/\/comments\/[^/]+\/report$/, "意見の通報"],
  [/\/appeal$/, "見直しの申出"],
  [/\/support$/, "提案への賛同"],
  [/\/confirmation$/, "会議録の訂正の申出"],
];

export function keptWords(path: string, values: [string, string][]) {
  return {
    place: places.find(([pattern]) => pattern.test(path))?.[1] ?? "書いていた内容",
    facts: values.flatMap(([name, value]) => {
      const field = fields[name];
      return field && value !== "" ? [{ label: field.label, value: field.words?.[value] ?? value }] : [];
    }),
  };
}
