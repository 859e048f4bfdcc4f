import type { z } from "zod";
import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { newSecret, openSealed, seal, sha256 } from "../../platform/secrets.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { closedSentence } from "../audit/closed-ward.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { makeRoomForDraft, networkOfSender } from "./anonymous-storage.server.ts";
import { senderMinutes } from "./forget-senders.server.ts";
import type { BegunSender, ProposalWords } from "./proposals.schema.ts";

/** What a browser is writing or has just sent; only the hash of its secret is stored. */
export type DraftFields = {
  words?: ProposalWords;
  /** The second screen, left to write anew: a name and an address, for as long as whoever left it is likely still there. */
  sender?: z.infer<typeof BegunSender>;
  sent?: { proposalId: string; receiptCode: string };
};

type KeptDraft = DraftFields & {
  /** Which draft it is, for what is kept beside it. */
  id?: string;
};

/** By the secret of this browser, or for a signed-in writer what they began elsewhere. */
export async function readDraft(viewer: Viewer, wardSlug: string, secret: string | null): Promise<KeptDraft> {
  const own = secret ? await draftWhere(viewer, { id: sha256(secret), ward: { slug: wardSlug } }, secret) : null;
  if (own || !viewer.accountId) return own ?? {};
  const begun = await draftWhere(viewer, { accountId: viewer.accountId, ward: { slug: wardSlug } });
  if (!begun?.words) return {};
  const { sent: _, ...unsent } = begun;
  return unsent;
}

/** As it is stored: the number of the receipt is read with the secret of the browser it was told to alone. */
type StoredDraft = Omit<DraftFields, "sent"> & {
  sent?: { proposalId: string; sealedCode?: string; receiptCode?: string };
};

function stored(secret: string, { sent, ...fields }: DraftFields): StoredDraft {
  if (!sent) return fields;
  const sealedCode = Buffer.from(seal(secret, sent.receiptCode)).toString("base64");
  return { ...fields, sent: { proposalId: sent.proposalId, sealedCode } };
}

function opened(secret: string, { proposalId, sealedCode, receiptCode }: NonNullable<StoredDraft["sent"]>) {
  const code = sealedCode && openSealed(secret, Buffer.from(sealedCode, "base64"))?.result;
  // Those sent before this version stand there in clear, for the days a draft is kept.
  return { proposalId, receiptCode: typeof code === "string" ? code : (receiptCode ?? "") };
}

async function draftWhere(
  { now }: Viewer,
  where: Prisma.ProposalDraftWhereInput,
  secret = "",
): Promise<KeptDraft | null> {
  const draft = await db.proposalDraft.findFirst({ where, orderBy: { updatedAt: "desc" } });
  if (!draft) return null;
  const { sender, sent, ...fields } = draft.fields as StoredDraft;
  const isThere = now.getTime() - draft.updatedAt.getTime() < senderMinutes * 60_000;
  return {
    ...fields,
    ...(sender && isThere ? { sender } : {}),
    ...(sent ? { sent: opened(secret, sent) } : {}),
    id: draft.id,
  };
}

/** Keeps what was typed, so that an expired session or a closed phone loses nothing. One draft a writer and ward. */
export async function saveDraft(
  viewer: Viewer,
  wardSlug: string,
  secret: string | null,
  fields: DraftFields,
): Promise<string> {
  const key = secret ?? newSecret();
  const id = sha256(key);
  const before = await db.proposalDraft.findFirst({ where: { id }, select: { wardId: true } });
  // A secret somebody made up begins a draft like none.
  if (!before) await limitTries(viewer, "write", viewer.accountId ?? "");

  const ward = await wardBySlug(wardSlug);
  // What was sent is told of all the same.
  if (!ward.openedAt && !fields.sent) refuse(await closedSentence(ward));
  const network = networkOfSender(viewer);
  if (!before) await makeRoomForDraft(network);
  const data = { fields: stored(key, fields), updatedAt: viewer.now, accountId: viewer.accountId, network };
  await db.proposalDraft.upsert({
    where: { id },
    create: { id, wardId: ward.id, ...data },
    update: { ...data, wardId: ward.id },
  });
  // Photos belong to the words of their ward; those chosen on another device come along.
  if (before && before.wardId !== ward.id) await db.draftPhoto.deleteMany({ where: { draftId: id } });
  if (viewer.accountId) {
    const others = { accountId: viewer.accountId, wardId: ward.id, id: { not: id } };
    if ((await db.draftPhoto.count({ where: { draftId: id } })) === 0)
      await db.draftPhoto.updateMany({ where: { draft: others }, data: { draftId: id } });
    await db.proposalDraft.deleteMany({ where: others });
  }
  return key;
}

/** What was begun alone goes on as something else: nothing of it is left to be sent a second time. */
export async function dropDraft(viewer: Viewer, wardSlug: string, secret: string | null): Promise<void> {
  const whose = [
    ...(secret ? [{ id: sha256(secret) }] : []),
    ...(viewer.accountId ? [{ accountId: viewer.accountId }] : []),
  ];
  await db.proposalDraft.deleteMany({ where: { ward: { slug: wardSlug }, OR: whose } });
}
