-- 様式: how a council words its papers, orders its table, and begins every agenda.
CREATE TABLE "PaperTemplates" (
    "councilId" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "revisedAt" TIMESTAMPTZ(3) NOT NULL,
    "revisedById" UUID,
    CONSTRAINT "PaperTemplates_pkey" PRIMARY KEY ("councilId")
);
ALTER TABLE "PaperTemplates" ADD CONSTRAINT "PaperTemplates_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE ON "PaperTemplates" TO kumin_app;
