-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "letterDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "postalWantedAt" TIMESTAMPTZ(3);

-- Where a merged matter goes on: the end of the chain; null where it was not merged.
CREATE FUNCTION merge_end(start uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE chain AS (
    SELECT t."toId", 1 AS length FROM "ProposalTie" t WHERE t."fromId" = start AND t.kind = 'merged'
    UNION SELECT t."toId", chain.length + 1 FROM chain JOIN "ProposalTie" t ON t."fromId" = chain."toId" AND t.kind = 'merged')
  SELECT "toId" FROM chain ORDER BY length DESC LIMIT 1
$$;
CREATE INDEX letters_due ON "Proposal" ("wardId", "letterDueAt") WHERE "letterDueAt" IS NOT NULL;
