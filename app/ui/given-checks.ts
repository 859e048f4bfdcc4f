import type { FormMetadata } from "@conform-to/react";

/** The boxes that were marked when a form was refused, so that they still are; else those marked from the start. */
export function givenChecks(
  form: FormMetadata<Record<string, unknown>>,
  name: string,
  otherwise: string[] = [],
): string[] {
  const given = (form.initialValue as Record<string, string | string[] | undefined> | undefined)?.[name];
  // Nothing given in a form that was refused: every box was cleared.
  return given === undefined ? (form.status === "error" ? [] : otherwise) : [given].flat();
}
