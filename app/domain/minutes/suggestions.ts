import { topicWord } from "./find-speaker.rules.ts";

/** Who may have spoken: members by what the minutes call them, with their reading, then whoever spoke before. */
export function suggestionsOf(
  members: readonly { label: string; kana: string; isAbsent: boolean }[],
  spoken: readonly string[],
) {
  const named = spoken.filter((label) => label !== "" && label !== topicWord);
  const others = new Set(named.filter((label) => !members.some((member) => member.label === label)));
  return [
    ...members.map(({ label, kana, isAbsent }) => ({ value: label, label: isAbsent ? `${kana}・欠席` : kana })),
    ...[...others].map((label) => ({ value: label, label: "前に発言した人" })),
    { value: topicWord, label: "下の発言の見出し" },
  ];
}
