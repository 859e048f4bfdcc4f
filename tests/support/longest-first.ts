import { createHash } from "node:crypto";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes long begins first, so that no worker stands still at the end. The check prints what takes long. */
const long = ["demo", "pages", "random-lives", "matrix", "acceptance", "mail", "news", "secret-votes"];

const rank = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((name) => moduleId.includes(`/${name}`));
  return place === -1 ? long.length : place;
};

export class LongestFirst extends BaseSequencer {
  /** With --sequence.shuffle the files are mixed as their tests are: a process and its database serve many of them. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { shuffle, seed } = this.ctx.config.sequence;
    const chance = (file: TestSpecification) => createHash("sha256").update(`${seed} ${file.moduleId}`).digest("hex");
    const before = (a: TestSpecification, b: TestSpecification) =>
      shuffle ? chance(a) < chance(b) : rank(a) < rank(b) || (rank(a) === rank(b) && a.moduleId < b.moduleId);
    return files.toSorted((a, b) => (before(a, b) ? -1 : 1));
  }
}
