/** What followers, backers and commenters are told of; the acts hand in nothing else. */
export const newsKinds = {
  published: "proposal",
  discussed: "proposal",
  answered: "proposal",
  progressed: "proposal",
  finished: "proposal",
  dropped: "proposal",
  merged: "proposal",
  announced: "session",
  minutes: "session",
} as const;

export type NewsKind = keyof typeof newsKinds;

export const isNewsKind = (kind: string): kind is NewsKind => kind in newsKinds;

/** Those that concern whoever follows a whole ward, theme or town; the rest is for those who follow the proposal. */
export const widely: ReadonlySet<NewsKind> = new Set(["published", "answered", "finished", "announced", "minutes"]);
