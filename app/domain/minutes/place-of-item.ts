/** 第2回幸区区民会議 議題1: where a later sitting dealt with the minutes of an earlier one. */
export const placeOfItem = (item: { label: string; session: { ordinal: number; title: string } }): string =>
  `第${item.session.ordinal}回${item.session.title} 議題${item.label}`;
