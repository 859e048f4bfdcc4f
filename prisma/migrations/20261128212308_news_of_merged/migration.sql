-- AlterEnum
ALTER TYPE "NewsRelation" ADD VALUE 'merged';
