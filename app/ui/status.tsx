/** A state as a word with a quiet colour; the word alone says it all. */
export type Tone = "plain" | "waiting" | "active" | "good" | "late" | "stopped";

export function Status({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`status is-${tone}`}>{children}</span>;
}
