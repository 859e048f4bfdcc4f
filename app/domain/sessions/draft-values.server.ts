import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { found } from "../../shared/errors.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { isByEntry } from "./observing.ts";

/** What a draft takes over from the body's last sitting, or begins with where there was none. */
export const draftValues = async (tx: Tx, last: CouncilSession | null, wardId: string, rules: CouncilRules) =>
  last ? { ...copyOf(last), venueId: await asDescribedToday(tx, last.venueId) } : await firstValues(tx, wardId, rules);

/** Sittings that are over keep a place as it was; the next one has it as it is now. */
async function asDescribedToday(tx: Tx, venueId: string): Promise<string> {
  const venue = await tx.venue.findUniqueOrThrow({ where: { id: venueId }, select: { currentId: true } });
  return venue.currentId ?? venueId;
}

const copyOf = ({ room, onlineMode, onlineUrl, observerCap, observerNote, pressSeats, recording }: CouncilSession) => ({
  room,
  onlineMode,
  onlineUrl,
  observerCap,
  observerNote,
  pressSeats,
  recording,
});

async function firstValues(tx: Tx, wardId: string, rules: CouncilRules) {
  const venue = found(await tx.venue.findFirst({ where: { wardId, currentId: null }, orderBy: { name: "asc" } }));
  return {
    venueId: venue.id,
    room: "会議室",
    observerCap: rules.observerCap,
    observerNote: isByEntry(rules)
      ? "当日は、開始の30分前から会場で受け付けます。傍聴の番号を見せてください。"
      : "当日、開始の30分前から会場で受け付けます。受付を始めるときに定員を超えているときは抽選、その後は先着順です。",
  };
}
