import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestResult, TestStep } from "@playwright/test/reporter";

/** Counts how often something was expected, and writes the number into the file named by E2E_ASSERTIONS. */
export default class CountAssertions implements Reporter {
  private count = 0;

  onStepEnd(_: TestCase, __: TestResult, step: TestStep) {
    if (step.category === "expect") this.count += 1;
  }

  onEnd() {
    if (process.env.E2E_ASSERTIONS) writeFileSync(process.env.E2E_ASSERTIONS, String(this.count));
  }

  printsToStdio() {
    return false;
  }
}
