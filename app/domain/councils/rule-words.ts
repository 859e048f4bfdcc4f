export const kindWords = { half_or_more: "半数以上", more_than_half: "過半数", two_thirds: "3分の2以上" } as const;
export const thresholdWords = { more_than_half: "過半数", two_thirds: "3分の2以上" } as const;
