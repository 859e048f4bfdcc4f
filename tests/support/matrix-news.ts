import { db } from "#app/db/client.server.ts";
import { chooseMail } from "#app/domain/news/choose-mail.server.ts";
import { follow } from "#app/domain/news/follow.server.ts";
import { followProposal } from "#app/domain/news/follow-proposal.server.ts";
import { leaveByLink } from "#app/domain/news/leave-by-link.server.ts";
import { unfollow } from "#app/domain/news/unfollow.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { now, place, roles } from "./make.ts";
import { type Given, plainRow, possible, type Row, row } from "./matrix-row.ts";
import { proposals } from "./states.ts";

const signedIn = roles.filter((role) => role !== "anonymous");
const secret = "leave-secret";

const followed: Given = async (world) => {
  await follow(await world.viewer("resident"), "saiwai", { subject: "ward", subjectId: world.saiwai.id });
  return { follow: (await db.follow.findFirstOrThrow()).id };
};

const letter =
  (days: number): Given =>
  async (world) => {
    await db.accountToken.create({
      data: {
        purpose: "leave",
        accountId: world.accounts.resident,
        secretHash: sha256(secret),
        createdAt: now,
        expiresAt: new Date(now.getTime() + days * 86_400_000),
      },
    });
    return {};
  };

export const newsRows: Row[] = [
  plainRow({
    act: "news/follow",
    isAddressed: false,
    allowed: signedIn,
    run: (viewer, _, world) => follow(viewer, place.ward, { subject: "ward", subjectId: world.saiwai.id }),
    statements: 6,
  }),
  row({
    act: "news/follow-proposal",
    isAddressed: true,
    allowed: signedIn,
    of: { published: proposals.published },
    when: { published: possible },
    run: (viewer, ids) => followProposal(viewer, { ward: place.ward, proposal: ids.proposal ?? "" }),
    statements: 5,
  }),
  row({
    act: "news/unfollow",
    isAddressed: false,
    allowed: ["resident"],
    of: { followed },
    when: { followed: possible },
    run: (viewer, ids) => unfollow(viewer, { followId: ids.follow ?? "" }),
    statements: 4,
  }),
  plainRow({
    act: "news/choose-mail",
    isAddressed: false,
    allowed: signedIn,
    run: (viewer) => chooseMail(viewer, { pace: "weekly", quietFrom: 20, quietUntil: 8 }),
    statements: 3,
  }),
  row({
    act: "news/leave-by-link",
    isAddressed: false,
    allowed: "everyone",
    of: { "still good": letter(1), "run out": letter(-1) },
    when: { "still good": possible, "run out": "この案内は使えません" },
    run: (viewer) => leaveByLink(viewer, secret, {}),
    statements: 5,
  }),
];
