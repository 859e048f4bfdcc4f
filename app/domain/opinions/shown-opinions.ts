import type { Stance } from "../../db/generated/client.ts";

type Stored = {
  opinions: { memberId: string; stance: Stance; text: string; member: { name: string; sortKey: string } }[];
  residentOpinions: { id: string; displayName: string; stance: Stance; text: string; hiddenAt: Date | null }[];
};

export type ShownOpinions = ReturnType<typeof shownOpinions>;

/** What an item's 事前意見 say, to those who may read them: members by reading, then residents in the order they came. */
export function shownOpinions({ opinions, residentOpinions }: Stored) {
  const residents = residentOpinions.filter((opinion) => opinion.hiddenAt === null);
  const all = [...opinions, ...residents];
  return {
    counts: {
      for: all.filter((one) => one.stance === "for").length,
      against: all.filter((one) => one.stance === "against").length,
      unsure: all.filter((one) => one.stance === "unsure").length,
    },
    members: opinions
      .toSorted((a, b) => (a.member.sortKey < b.member.sortKey ? -1 : 1))
      .map(({ member, stance, text }) => ({ name: member.name, stance, text })),
    residents: residents.map(({ displayName, stance, text }) => ({ name: displayName, stance, text })),
  };
}

/** What is read with an item for its opinions. */
export const opinionsInclude = {
  opinions: { include: { member: { select: { name: true, sortKey: true } } } },
  residentOpinions: { orderBy: [{ writtenAt: "asc" as const }, { id: "asc" as const }] },
};
