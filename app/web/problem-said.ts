/** How a Problem is said over HTTP, and in a form. */
import type { Problem } from "../shared/errors.ts";

const statuses = { "not-found": 404, forbidden: 403, rule: 422, busy: 503 } as const;

const statusOf = (problem: Problem): number => statuses[problem.kind];

/** The status of a refusal, and when to come again where it is only now. */
export const saidAs = (problem: Problem): ResponseInit => ({
  status: statusOf(problem),
  ...(problem.kind === "busy" ? { headers: { "Retry-After": "10" } } : {}),
});

/** Beside the field it belongs to, or above the form. */
export const asErrors = (problem: Problem) =>
  problem.field ? { fieldErrors: { [problem.field]: [problem.message] } } : { formErrors: [problem.message] };
