import type { FormMetadata } from "@conform-to/react";

/** The boxes that were marked when a form was refused, so that they still are; else those marked from the start. */
export function givenChecks(
  form: FormMetadata<Record<string, unknown>>,
  name: string,
  otherwise: string[] = [],
): string[] {
  const given = (form.initialValue as Record<string, string | string[] | undefined> | undefined)?.[name];
  return given === undefined ? otherwise : [given].flat();
}
