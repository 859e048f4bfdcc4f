import { endingWords } from "../proposals/proposals.policy.ts";
import { statusWords } from "../responses/responses.schema.ts";

/** What the ward did with each proposal, each opinion about one, and each opinion before a sitting. */
export const handlingKinds = ["proposal", "comment", "opinion"] as const;
export type HandlingKind = (typeof handlingKinds)[number];
export const handlingKindWords: Record<HandlingKind, string> = {
  proposal: "提案",
  comment: "提案への意見",
  opinion: "議題への事前意見",
};

export const classWords = {
  ...statusWords,
  referred: endingWords.referred,
  withdrawn: endingWords.withdrawn,
  merged: "統合先の提案で対応",
  together: "提案への回答で対応",
  sitting: "会議で取り扱い",
  afterwards: "回答の後の意見として受け止め",
  ended: "提案の取扱いに含めて対応",
  unanswered: "回答待ち",
} as const;
export type HandlingClass = keyof typeof classWords;
export const handlingClasses = Object.keys(classWords) as HandlingClass[];

export const handlingStates = ["answered", "open", "late"] as const;
export type HandlingState = (typeof handlingStates)[number];
export const handlingStateWords: Record<HandlingState, string> = {
  answered: "回答・終了",
  open: "回答待ち（期限内）",
  late: "回答待ち（期限超過）",
};

export type HandlingQuery = {
  fiscalYear: number;
  kind: HandlingKind | null;
  className: HandlingClass | null;
  state: HandlingState | null;
  office: string | null;
};

/** Reads the filters out of an address; anything unknown is no filter. */
export function handlingQuery(query: URLSearchParams, thisYear: number): HandlingQuery {
  const asked = Number(query.get("year"));
  const one = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((value) => value === query.get(name)) ?? null;
  return {
    fiscalYear: Number.isInteger(asked) && asked > 2000 && asked <= thisYear ? asked : thisYear,
    kind: one("kind", handlingKinds),
    className: one("class", handlingClasses),
    state: one("state", handlingStates),
    office: /^[a-z0-9-]{1,40}$/.test(query.get("office") ?? "") ? query.get("office") : null,
  };
}

export type Handling = {
  id: string;
  kind: HandlingKind;
  /** Under the ward's address. */
  path: string;
  /** The number of the proposal, or of the item. */
  label: string;
  title: string;
  receivedAt: Date;
  className: HandlingClass;
  state: HandlingState;
  office: string | null;
  dueOn: Date | null;
  answer: string | null;
  reason: string | null;
  answeredAt: Date | null;
  result: string | null;
};
