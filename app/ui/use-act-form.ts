import { type FormMetadata, useForm } from "@conform-to/react";
import { useActionData } from "@remix-run/react";

type Fields = Record<string, unknown>;

/** The one form of a route: shows the last refusal and keeps what was typed, with or without script. */
export function useActForm<Schema extends Fields>(
  defaultValue?: Partial<Record<keyof Schema & string, string | string[] | null>>,
) {
  const lastResult = useActionData() as Parameters<typeof useForm>[0]["lastResult"];
  const [form, fields] = useForm<Record<keyof Schema & string, string>>({
    id: "form",
    lastResult: lastResult as never,
    defaultValue: defaultValue as never,
    shouldValidate: "onSubmit",
  });
  return { form: form as FormMetadata<Fields>, fields };
}
