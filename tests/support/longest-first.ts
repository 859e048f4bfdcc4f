import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes long begins first, so that no worker stands still at the end. The check prints what takes long. */
const long = ["demo", "pages", "random-lives", "matrix", "acceptance", "mail", "news", "secret-votes"];

const rank = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((name) => moduleId.includes(`/${name}`));
  return place === -1 ? long.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
