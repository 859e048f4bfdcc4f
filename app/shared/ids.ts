/** Row ids are UUIDs. The nil UUID is no row's id: it finds nothing wherever it is looked up. */
export const noId = "00000000-0000-0000-0000-000000000000";

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** An id out of an address as the database can take it: whatever is not one finds nothing. */
export const idOrNone = (text: string | undefined): string => (text !== undefined && isId(text) ? text : noId);
