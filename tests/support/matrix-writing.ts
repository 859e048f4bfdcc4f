import { db } from "#app/db/client.server.ts";
import { confirmByLink } from "#app/domain/proposals/confirm-by-link.server.ts";
import { confirmProposal } from "#app/domain/proposals/confirm-proposal.server.ts";
import { enterProposal } from "#app/domain/proposals/enter-proposal.server.ts";
import { receiveProposal } from "#app/domain/proposals/receive-proposal.server.ts";
import { resendCode } from "#app/domain/proposals/resend-code.server.ts";
import { numberHash } from "#app/platform/numbers.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { now, place, type World } from "./make.ts";
import { type Given, plainRow, possible, type Row, row } from "./matrix-row.ts";

const words = { body: "道が暗いです。", town: "ward", landmark: "", wish: "", publication: "public" } as const;
const sender = { title: "道が暗い", displayName: "小倉の区民", email: "new@example.jp", relation: "lives" } as const;

/** Words sent without an account, and what the letter to their sender carries. */
async function unconfirmed(world: World, purpose: "code" | "proposal_link", secret: (accountId: string) => string) {
  const { id } = await receiveProposal(await world.viewer("anonymous"), "saiwai", words, sender);
  const account = await db.account.findFirstOrThrow({ where: { email: sender.email } });
  await db.accountToken.create({
    data: {
      purpose,
      accountId: account.id,
      subjectId: id,
      secretHash: purpose === "code" ? numberHash(secret(account.id)) : sha256(secret(account.id)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + 60_000),
    },
  });
  return id;
}

const withCode =
  (isUsed: boolean): Given =>
  async (world) => {
    const id = await unconfirmed(world, "code", (accountId) => `${accountId}:123456`);
    if (isUsed) await confirmProposal(await world.viewer("anonymous"), id, "123456");
    return { id };
  };

const withLink =
  (isUsed: boolean): Given =>
  async (world) => {
    await unconfirmed(world, "proposal_link", () => "secret");
    if (isUsed) await confirmByLink(await world.viewer("anonymous"), { token: "secret" });
    return { token: "secret" };
  };

/** How words come in, and how their sender confirms them. */
export const writingRows: Row[] = [
  plainRow({
    act: "proposals/receive-proposal",
    isAddressed: false,
    allowed: "everyone",
    run: (viewer) => receiveProposal(viewer, "saiwai", words, sender),
    statements: 18,
  }),
  plainRow({
    act: "proposals/enter-proposal",
    isAddressed: false,
    allowed: ["secretariat", "manager"],
    run: (viewer) => enterProposal(viewer, place.ward, { ...words, channel: "phone", title: "道が暗い" }),
    statements: 6,
  }),
  row({
    act: "proposals/confirm-proposal",
    isAddressed: false,
    allowed: "everyone",
    of: { unconfirmed: withCode(false), confirmed: withCode(true) },
    when: { unconfirmed: possible, confirmed: "確認済みです" },
    run: (viewer, ids) => confirmProposal(viewer, ids.id ?? "", "123456"),
    statements: 10,
  }),
  row({
    act: "proposals/confirm-by-link",
    isAddressed: false,
    allowed: "everyone",
    of: { unconfirmed: withLink(false), confirmed: withLink(true) },
    when: { unconfirmed: possible, confirmed: "この案内は使えません" },
    run: (viewer, ids) => confirmByLink(viewer, { token: ids.token ?? "" }),
    statements: 10,
  }),
  row({
    act: "proposals/resend-code",
    isAddressed: false,
    allowed: "everyone",
    of: { unconfirmed: withCode(false), confirmed: withCode(true) },
    when: { unconfirmed: possible, confirmed: "確認済みです" },
    run: (viewer, ids) => resendCode(viewer, ids.id ?? "", { email: "corrected@example.jp" }),
    statements: 9,
  }),
];
