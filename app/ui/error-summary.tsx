import type { FormMetadata } from "@conform-to/react";
import { useStored } from "./stale-save.tsx";

type Props = { form: Pick<FormMetadata<Record<string, unknown>>, "id" | "errors" | "allErrors"> };

/** What must be mended, at the top and linked to the fields. */
export function ErrorSummary({ form }: Props) {
  const fields = Object.entries(form.allErrors).filter(([name]) => name !== "");
  const isStale = useStored() !== undefined;
  const count = fields.length + (form.errors?.length ?? 0);
  if (count === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the refusal is what the answer to the post is about, and scripts may be off
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>
        {fields.length > 0
          ? `入力を確かめてください（${count}件）`
          : isStale
            ? "先に保存された内容があります"
            : "この操作はできません"}
      </h2>
      <ul>
        {form.errors?.map((message) => (
          <li key={message}>{message}</li>
        ))}
        {fields.map(([name, messages]) => (
          <li key={name}>
            <a href={`#${form.id}-${name}`}>{messages?.join(" ")}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
