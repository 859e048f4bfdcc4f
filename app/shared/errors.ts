/** `busy`: nothing is wrong with what was sent, but it cannot be taken now. */
export type ProblemKind = "not-found" | "forbidden" | "rule" | "busy";

/**
 * The only error the domain throws on purpose. `message` is a Japanese sentence for the
 * person who acted; `field` names the input it belongs to, when there is one.
 */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly kind: ProblemKind;
  readonly field: string | undefined;
  /** For a stale save: what another person stored meanwhile. */
  readonly stored: Stored | undefined;

  constructor(kind: ProblemKind, message = standing[kind], field?: string, stored?: Stored) {
    super(message);
    this.kind = kind;
    this.field = field;
    this.stored = stored;
  }
}

/** What is stored now beside what was typed, field by field, and the revision to save over it knowingly. */
export type Stored = { revision: number; differences: Difference[] };

export type Difference = { label: string; stored: string; typed: string };

/** True for a Problem of any copy of this module (the build and the scripts each load one). */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === "Problem" && "kind" in error;
}

/** Throws `not-found` unless there is something to return. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Problem("not-found");
  return value;
}

/** Throws `forbidden` unless the policy allowed it. */
export function allow(isAllowed: boolean): void {
  if (!isAllowed) throw new Problem("forbidden");
}

/** Throws `rule` unless the password was given lately. */
export function requirePassword(isFresh: boolean): void {
  if (!isFresh) refuse("大切な操作です。パスワードをもう一度確かめてから、行ってください。");
}

/** Throws `rule` with a sentence that says what to do. */
export function refuse(message: string, field?: string): never {
  throw new Problem("rule", message, field);
}

/**
 * Throws `rule` when the row was saved by another person since the form was opened and its
 * content differs from what was typed: shown side by side, never overwritten unseen.
 */
export function refuseStale(seen: number, revision: number, pairs: Difference[]): void {
  const differences = pairs.filter((pair) => pair.stored !== pair.typed);
  if (seen === revision || differences.length === 0) return;
  throw new Problem(
    "rule",
    "ほかの人が先に保存しました。下の表で違いを確かめ、要るところを直してから、もう一度保存してください。",
    undefined,
    { revision, differences },
  );
}

const standing: Record<ProblemKind, string> = {
  "not-found": "お探しのページは見つかりませんでした。",
  forbidden: "この操作をする権限がありません。",
  rule: "この操作はできません。",
  busy: "ほかの人のファイルを読み取っているため、いまは受け付けられません。少し待って（10秒ほど）、もう一度送ってください。",
};
