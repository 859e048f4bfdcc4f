-- AlterEnum
ALTER TYPE "StepKind" ADD VALUE 'postponed';
