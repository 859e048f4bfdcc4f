import { randomInt } from "node:crypto";
import { db } from "../../db/client.server.ts";
import { newSecret, sha256 } from "../../platform/secrets.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { ProposalWords } from "./proposals.schema.ts";
import { withCheckDigit } from "./receipt-code.ts";

/** What a browser is writing or has just sent; only the hash of its secret is stored. */
export type DraftFields = { words?: ProposalWords; sent?: { proposalId: string; receiptCode: string } };

export async function readDraft(wardSlug: string, secret: string | null): Promise<DraftFields> {
  if (!secret) return {};
  const draft = await db.proposalDraft.findFirst({ where: { id: sha256(secret), ward: { slug: wardSlug } } });
  return (draft?.fields ?? {}) as DraftFields;
}

/** Keeps what was typed, so that an expired session or a closed phone loses nothing. */
export async function saveDraft(
  viewer: Viewer,
  wardSlug: string,
  secret: string | null,
  fields: DraftFields,
): Promise<string> {
  const ward = await wardBySlug(wardSlug);
  const key = secret ?? newSecret();
  const data = { fields, updatedAt: viewer.now, accountId: viewer.accountId };
  await db.proposalDraft.upsert({
    where: { id: sha256(key) },
    create: { id: sha256(key), wardId: ward.id, ...data },
    update: { ...data, wardId: ward.id },
  });
  return key;
}

export const newReceiptCode = (): string => withCheckDigit(String(randomInt(0, 1_000_000_000)).padStart(9, "0"));
