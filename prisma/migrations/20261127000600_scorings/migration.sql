-- 審議課題の選定: members' scores of candidate themes.
CREATE TABLE "Scoring" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "criteria" JSONB NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" UUID,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Scoring_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ScoringCandidate" (
    "id" UUID NOT NULL,
    "scoringId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "themeId" UUID,

    CONSTRAINT "ScoringCandidate_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Score" (
    "candidateId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "points" INTEGER[],
    "scoredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Score_pkey" PRIMARY KEY ("candidateId","memberId")
);

CREATE UNIQUE INDEX "Scoring_itemId_key" ON "Scoring"("itemId");

CREATE UNIQUE INDEX "ScoringCandidate_scoringId_number_key" ON "ScoringCandidate"("scoringId", "number");

ALTER TABLE "Scoring" ADD CONSTRAINT "Scoring_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ScoringCandidate" ADD CONSTRAINT "ScoringCandidate_scoringId_fkey" FOREIGN KEY ("scoringId") REFERENCES "Scoring"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ScoringCandidate" ADD CONSTRAINT "ScoringCandidate_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Score" ADD CONSTRAINT "Score_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "ScoringCandidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Score" ADD CONSTRAINT "Score_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Score" ADD CONSTRAINT score_points_fit CHECK (1 <= ALL (points) AND 5 >= ALL (points));
GRANT SELECT, INSERT, UPDATE ON "Scoring", "Score" TO kumin_app;
GRANT SELECT, INSERT ON "ScoringCandidate" TO kumin_app;
