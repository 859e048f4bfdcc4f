import { type FormMetadata, useForm } from "@conform-to/react";
import { useActionData } from "@remix-run/react";

type Fields = Record<string, unknown>;

/** The one form of a route: shows the last refusal and keeps what was typed, with or without script. */
export function useActForm<Schema extends Fields>(
  defaultValue?: Partial<Record<keyof Schema & string, string | string[] | null>>,
) {
  const answer = useActionData() as Parameters<typeof useForm>[0]["lastResult"];
  // An action may also answer with the next step of the same page: that is no refusal.
  const lastResult = answer && "status" in answer ? answer : undefined;
  const [form, fields] = useForm<Record<keyof Schema & string, string>>({
    id: "form",
    lastResult: lastResult as never,
    defaultValue: defaultValue as never,
    shouldValidate: "onSubmit",
  });
  return { form: form as FormMetadata<Fields>, fields };
}
