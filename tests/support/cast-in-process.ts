/**
 * A process of its own that casts ballots until it is killed: one line for each that was answered. Arguments: the
 * place of the vote as JSON, and the members' viewers.
 */
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { castSecretBallot } from "#app/domain/ballots/cast-secret-ballot.server.ts";
import type { Viewer } from "#app/shared/viewer.ts";

const [place = "", people = ""] = process.argv.slice(2);
const { isSecret, ...ref } = JSON.parse(place) as {
  ward: string;
  session: string;
  vote: string;
  isSecret: boolean;
};
const viewers = (JSON.parse(people) as Viewer[]).map((viewer) => ({ ...viewer, now: new Date(viewer.now) }));

process.stdout.write("ready\n");
await Promise.all(
  viewers.map(async (viewer, index) => {
    for (let round = 0; round < (isSecret ? 1 : 50); round += 1) {
      if (isSecret) await castSecretBallot(viewer, ref, { secretChoice: index % 2 === 0 ? "for" : "against" });
      else await castBallot(viewer, ref, { choice: round % 2 === 0 ? "for" : "against" });
      process.stdout.write(`${viewer.memberIds[0]}\n`);
    }
  }),
);
process.exit(0);
