/**
 * Whether an error is the violation of one named constraint. With the driver adapter the
 * name travels in different places for unique, check and exclusion constraints.
 */
export function violates(error: unknown, constraint: string): boolean {
  if (!(error instanceof Error)) return false;
  const meta = JSON.stringify((error as { meta?: unknown }).meta ?? "");
  return meta.includes(constraint) || error.message.includes(constraint);
}
