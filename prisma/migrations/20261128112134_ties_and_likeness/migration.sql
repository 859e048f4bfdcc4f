-- CreateEnum
CREATE TYPE "TieKind" AS ENUM ('merged', 'split', 'related');

ALTER TYPE "StepKind" ADD VALUE 'merged';
ALTER TYPE "StepKind" ADD VALUE 'took_in';
ALTER TYPE "StepKind" ADD VALUE 'split_off';
ALTER TYPE "StepKind" ADD VALUE 'split_from';

-- CreateTable
CREATE TABLE "ProposalTie" (
    "id" UUID NOT NULL,
    "kind" "TieKind" NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "tiedAt" TIMESTAMPTZ(3) NOT NULL,
    "tiedById" UUID NOT NULL,

    CONSTRAINT "ProposalTie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalGrams" (
    "proposalId" UUID NOT NULL,
    "grams" TEXT[],

    CONSTRAINT "ProposalGrams_pkey" PRIMARY KEY ("proposalId")
);

-- CreateIndex
CREATE INDEX "ProposalTie_toId_idx" ON "ProposalTie"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalTie_fromId_toId_kind_key" ON "ProposalTie"("fromId", "toId", "kind");

-- CreateIndex
CREATE INDEX "ProposalGrams_grams_idx" ON "ProposalGrams" USING GIN ("grams");

-- AddForeignKey
ALTER TABLE "ProposalTie" ADD CONSTRAINT "ProposalTie_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalTie" ADD CONSTRAINT "ProposalTie_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalGrams" ADD CONSTRAINT "ProposalGrams_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT ON "ProposalTie" TO kumin_app;
GRANT SELECT ON "ProposalGrams" TO kumin_app;

-- Into one proposal only, and never into itself.
CREATE UNIQUE INDEX proposal_merged_once ON "ProposalTie" ("fromId") WHERE kind = 'merged';
ALTER TABLE "ProposalTie" ADD CONSTRAINT tie_of_two CHECK ("fromId" <> "toId" AND length(btrim(reason)) > 0);

-- Width, case, kana, spaces and marks aside, as the application folds words for comparing.
CREATE FUNCTION word_pairs(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog AS $$
  WITH folded AS (
    SELECT regexp_replace(
      translate(lower(normalize(words, NFKC)),
        'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ',
        'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ'),
      '[[:space:][:punct:]　、。「」『』（）・…〜～＝－]+', '', 'g') AS t)
  SELECT COALESCE(array_agg(DISTINCT substr(t, n, 2)), '{}')
  FROM folded, generate_series(1, char_length(t) - 1) AS n
$$;

CREATE FUNCTION keep_word_pairs() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog AS $$
BEGIN
  INSERT INTO "ProposalGrams" ("proposalId", grams) VALUES (NEW.id, word_pairs(NEW.title || E'\n' || NEW.body))
  ON CONFLICT ("proposalId") DO UPDATE SET grams = EXCLUDED.grams;
  RETURN NULL;
END $$;
CREATE TRIGGER proposal_word_pairs AFTER INSERT OR UPDATE OF title, body ON "Proposal"
  FOR EACH ROW EXECUTE FUNCTION keep_word_pairs();
INSERT INTO "ProposalGrams" ("proposalId", grams) SELECT id, word_pairs(title || E'\n' || body) FROM "Proposal";
