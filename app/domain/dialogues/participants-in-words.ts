import { wayWords } from "./dialogues.schema.ts";

/** 「16名（招待4名、公募6名、無作為抽出6名）」: how many came and how, never who. */
export function participantsInWords(participants: readonly { way: keyof typeof wayWords }[]): string {
  const parts = Object.entries(wayWords).flatMap(([way, word]) => {
    const count = participants.filter((participant) => participant.way === way).length;
    return count > 0 ? [`${word}${count}名`] : [];
  });
  return `${participants.length}名${parts.length > 0 ? `（${parts.join("、")}）` : ""}`;
}
