/** The newest version a reader may open: one that was not closed. */
export const newestReadable = <V extends { closure: object | null }>(newestFirst: readonly V[]): V | undefined =>
  newestFirst.find(({ closure }) => closure === null);
