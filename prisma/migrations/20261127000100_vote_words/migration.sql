-- New words of the lists of methods and outcomes: in a step of their own, since they cannot be used in the same one.
ALTER TYPE "BallotMethod" ADD VALUE 'secret';
ALTER TYPE "BallotMethod" ADD VALUE 'written';
ALTER TYPE "VoteOutcome" ADD VALUE 'elected';
ALTER TYPE "VoteOutcome" ADD VALUE 'nobody_elected';
