import type { FieldMetadata } from "@conform-to/react";
import { acceptedFiles } from "#app/shared/file-kinds.ts";
import { FieldError } from "./fields.tsx";

type Props = {
  field: Pick<FieldMetadata<string>, "id" | "name" | "errors" | "initialValue" | "errorId">;
  label: string;
  isMultiple?: boolean;
  isRequired?: boolean;
  hint?: string;
  accept?: string;
};

const usual = "PDF、Word、Excel、PowerPoint、画像、テキスト。1つ20MBまで。";

/** Files to send. What was chosen cannot be shown again after a refusal, so it is asked for again. */
export function FileField({ field, label, isMultiple, isRequired, hint = usual, accept = acceptedFiles }: Props) {
  return (
    <div className={field.errors ? "field has-error" : "field"}>
      <label htmlFor={field.id}>
        {label} <span className={isRequired ? "mark is-required" : "mark"}>{isRequired ? "必須" : "任意"}</span>
      </label>
      <p className="hint" id={`${field.id}-hint`}>
        {hint}
      </p>
      <FieldError field={field} />
      <input
        id={field.id}
        name={field.name}
        type="file"
        accept={accept}
        multiple={isMultiple}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={`${field.errors ? `${field.errorId} ` : ""}${field.id}-hint`}
      />
    </div>
  );
}
