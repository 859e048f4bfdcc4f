import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { found } from "../../shared/errors.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { isByEntry } from "./observing.ts";

/** What a draft takes over from the body's last sitting, or begins with where there was none. */
export const draftValues = async (tx: Tx, last: CouncilSession | null, wardId: string, rules: CouncilRules) =>
  last ? copyOf(last) : await firstValues(tx, wardId, rules);

const copyOf = ({
  venueId,
  room,
  onlineMode,
  onlineUrl,
  observerCap,
  observerNote,
  pressSeats,
  recording,
}: CouncilSession) => ({ venueId, room, onlineMode, onlineUrl, observerCap, observerNote, pressSeats, recording });

async function firstValues(tx: Tx, wardId: string, rules: CouncilRules) {
  const venue = found(await tx.venue.findFirst({ where: { wardId }, orderBy: { name: "asc" } }));
  return {
    venueId: venue.id,
    room: "会議室",
    observerCap: rules.observerCap,
    observerNote: isByEntry(rules)
      ? "当日は、開始の30分前から会場で受け付けます。傍聴の番号を見せてください。"
      : "当日、開始の30分前から会場で受け付けます。受付を始めるときに定員を超えているときは抽選、その後は先着順です。",
  };
}
