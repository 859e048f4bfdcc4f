/** Where a sentence about a change names the item it is about; filled when it is read, with what the item is called then. */
export const itemName = "{議題}";

type Change = { at: Date; what: string; reason: string; item: { title: string } | null };

/** A change as it is read today: an item that was given another name goes by that one, here too. */
export const changeInWords = ({ at, what, reason, item }: Change) => ({
  at,
  what: what.replace(itemName, () => item?.title ?? ""),
  reason,
});

/** What a change is read with. */
export const changeSelect = { at: true, what: true, reason: true, item: { select: { title: true } } } as const;
