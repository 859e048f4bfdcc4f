ALTER TYPE "StepKind" ADD VALUE 'inquired';
ALTER TYPE "StepKind" ADD VALUE 'inquiry_settled';

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "escalatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "remindedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Inquiry" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedById" UUID NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "conclusion" TEXT,
    "outcome" TEXT,

    CONSTRAINT "Inquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InquiryAddressee" (
    "id" UUID NOT NULL,
    "inquiryId" UUID NOT NULL,
    "officeId" UUID,
    "bureauId" UUID,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InquiryAddressee_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Inquiry_proposalId_idx" ON "Inquiry"("proposalId");

-- CreateIndex
CREATE INDEX "InquiryAddressee_officeId_idx" ON "InquiryAddressee"("officeId");

-- CreateIndex
CREATE INDEX "InquiryAddressee_bureauId_idx" ON "InquiryAddressee"("bureauId");

-- CreateIndex
CREATE UNIQUE INDEX "InquiryAddressee_inquiryId_officeId_key" ON "InquiryAddressee"("inquiryId", "officeId");

-- CreateIndex
CREATE UNIQUE INDEX "InquiryAddressee_inquiryId_bureauId_key" ON "InquiryAddressee"("inquiryId", "bureauId");

-- AddForeignKey
ALTER TABLE "Inquiry" ADD CONSTRAINT "Inquiry_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InquiryAddressee" ADD CONSTRAINT "InquiryAddressee_inquiryId_fkey" FOREIGN KEY ("inquiryId") REFERENCES "Inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InquiryAddressee" ADD CONSTRAINT "InquiryAddressee_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InquiryAddressee" ADD CONSTRAINT "InquiryAddressee_bureauId_fkey" FOREIGN KEY ("bureauId") REFERENCES "Bureau"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "Inquiry", "InquiryAddressee" TO kumin_app;

ALTER TABLE "InquiryAddressee" ADD CONSTRAINT inquiry_to_one CHECK (("officeId" IS NULL) <> ("bureauId" IS NULL));
ALTER TABLE "InquiryAddressee" ADD CONSTRAINT inquiry_answer_dated CHECK ((answer IS NULL) = ("answeredAt" IS NULL));
ALTER TABLE "Inquiry" ADD CONSTRAINT inquiry_settled_with_words CHECK (
  ("settledAt" IS NULL) = (conclusion IS NULL) AND ("settledAt" IS NULL) = (outcome IS NULL));
CREATE UNIQUE INDEX one_inquiry_at_a_time ON "Inquiry" ("proposalId") WHERE "settledAt" IS NULL;
