/** The page of an address, without what it is about: for the record, in which nobody's things are named. */
export const placeOf = (path: string, params: Record<string, string>): string =>
  Object.entries(params).reduce((place, [name, value]) => place.replace(`/${encodeURI(value)}`, `/:${name}`), path);
