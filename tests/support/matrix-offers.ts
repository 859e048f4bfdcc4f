import { db } from "#app/db/client.server.ts";
import { noteOutcome } from "#app/domain/offers/note-outcome.server.ts";
import { offerHelp } from "#app/domain/offers/offer-help.server.ts";
import { replyOffer } from "#app/domain/offers/reply-offer.server.ts";
import { withdrawOffer } from "#app/domain/offers/withdraw-offer.server.ts";
import { place } from "./make.ts";
import { absent, type Given, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { proposals } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, proposal: ids.proposal ?? "", offer: ids.offer ?? "" });

const offered =
  (isWithdrawn: boolean): Given =>
  async (world) => {
    const ids = await proposals.published(world);
    const member = await world.viewer("member");
    await offerHelp(member, ref(ids), { words: "土曜なら手伝えます。", mayPass: "on" });
    if (isWithdrawn) await withdrawOffer(member, ref(ids));
    return { ...ids, offer: (await db.helpOffer.findFirstOrThrow()).id };
  };
const offers = { standing: offered(false), withdrawn: offered(true) };

export const offerRows: Row[] = [
  row({
    act: "offers/offer-help",
    isAddressed: true,
    allowed: ["member", "chair", "resident"],
    of: { received: proposals.received, published: proposals.published, done: proposals.done },
    when: { received: absent, published: possible, done: possible },
    run: (viewer, ids) => offerHelp(viewer, ref(ids), { words: "土曜なら手伝えます。" }),
    statements: 6,
  }),
  row({
    act: "offers/withdraw-offer",
    isAddressed: true,
    allowed: ["member"],
    of: offers,
    when: { standing: possible, withdrawn: "伝えていません" },
    run: (viewer, ids) => withdrawOffer(viewer, ref(ids)),
    statements: 5,
  }),
  row({
    act: "offers/reply-offer",
    isAddressed: true,
    allowed: desk,
    of: offers,
    when: { standing: possible, withdrawn: absent },
    run: (viewer, ids) => replyOffer(viewer, ref(ids), { reply: "ありがとうございます。", passOn: "on" }),
    statements: 9,
  }),
  row({
    act: "offers/note-outcome",
    isAddressed: true,
    allowed: desk,
    of: offers,
    when: { standing: possible, withdrawn: absent },
    run: (viewer, ids) => noteOutcome(viewer, ref(ids), { outcome: "清掃に参加した。" }),
    statements: 6,
  }),
];
