-- Words heard at a sitting or a workshop, taken down by the desk.
ALTER TYPE "Channel" ADD VALUE 'sitting';
ALTER TYPE "Channel" ADD VALUE 'workshop';
