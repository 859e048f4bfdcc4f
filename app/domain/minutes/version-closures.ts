/** A version that may be read, or one that may not, with why. */
type Version = { closure: object | null };

/** The newest version a reader may open. */
export const newestReadable = <V extends Version>(newestFirst: readonly V[]): V | undefined =>
  newestFirst.find(({ closure }) => closure === null);

/** Nothing of the minutes can be read until the next version is out. */
export const isWithoutReadable = (versions: readonly Version[]): boolean =>
  versions.length > 0 && versions.every(({ closure }) => closure !== null);
