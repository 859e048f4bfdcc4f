/** What an opinion counts for among the opinions of its proposal: the ward's own replies are none. */
export const countOf = ({ voice }: { voice: "resident" | "member" | "ward" }): number => (voice === "ward" ? 0 : 1);
