import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";

type Field = Pick<FieldMetadata<string>, "id" | "name" | "errors" | "initialValue" | "errorId">;

type Shared = { field: Field; label: string; hint?: ReactNode; isOptional?: boolean };

/** 必須／任意 in words, the hint and the refusal beside the field and tied to it. */
function Frame({ field, label, hint, isOptional, children }: Shared & { children: ReactNode }) {
  return (
    <div className={field.errors ? "field has-error" : "field"}>
      <label htmlFor={field.id}>
        {label} <Mark isOptional={isOptional} />
      </label>
      {hint && (
        <p className="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError field={field} />
      {children}
    </div>
  );
}

function Mark({ isOptional }: { isOptional?: boolean | undefined }) {
  return <span className={isOptional ? "mark" : "mark is-required"}>{isOptional ? "任意" : "必須"}</span>;
}

export function FieldError({ field }: { field: Field }) {
  if (!field.errors) return null;
  return (
    <p className="field-error" id={field.errorId}>
      <span aria-hidden="true">▲ </span>
      {field.errors.join(" ")}
    </p>
  );
}

function described(field: Field, hint: ReactNode): string | undefined {
  return [field.errors && field.errorId, hint && `${field.id}-hint`].filter(Boolean).join(" ") || undefined;
}

type InputProps = Shared & {
  type?: "text" | "email" | "password" | "date" | "time" | "url" | "tel";
  autoComplete?: string;
  inputMode?: "numeric" | "text" | "email" | "tel";
  width?: "short" | "middle";
  /** The id of a `Suggestions` list. */
  list?: string;
};

export function TextField({ type = "text", autoComplete, inputMode, width, list, ...shared }: InputProps) {
  const { field, hint, isOptional } = shared;
  return (
    <Frame {...shared}>
      <input
        id={field.id}
        name={field.name}
        type={type}
        defaultValue={type === "password" ? undefined : field.initialValue}
        autoComplete={list ? "off" : autoComplete}
        list={list}
        inputMode={inputMode}
        className={width ? `is-${width}` : undefined}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={described(field, hint)}
        aria-required={isOptional ? undefined : true}
      />
    </Frame>
  );
}

export function TextArea({ rows = 6, limit, ...shared }: Shared & { rows?: number; limit?: number }) {
  const { field, hint, isOptional } = shared;
  return (
    <Frame {...shared}>
      <textarea
        id={field.id}
        name={field.name}
        rows={rows}
        defaultValue={field.initialValue}
        data-limit={limit}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={described(field, hint)}
        aria-required={isOptional ? undefined : true}
      />
    </Frame>
  );
}

/** What may be meant, offered while typing: a value, with its reading or what it stands for. */
export function Suggestions({ id, options }: { id: string; options: readonly { value: string; label: string }[] }) {
  return (
    <datalist id={id}>
      {options.map(({ value, label }) => (
        <option key={value} value={value} label={label} />
      ))}
    </datalist>
  );
}

export type Option = { value: string; label: string; hint?: string };

export function Select({ options, empty, ...shared }: Shared & { options: Option[]; empty?: string }) {
  const { field, hint } = shared;
  return (
    <Frame {...shared}>
      <select
        id={field.id}
        name={field.name}
        defaultValue={field.initialValue ?? ""}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={described(field, hint)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

export function Choices({ options, isRow, ...shared }: Shared & { options: Option[]; isRow?: boolean }) {
  const { field, label, hint, isOptional } = shared;
  return (
    <fieldset className={field.errors ? "field has-error" : "field"} aria-describedby={described(field, hint)}>
      <legend>
        {label} <Mark isOptional={isOptional} />
      </legend>
      {hint && (
        <p className="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError field={field} />
      <div className={isRow ? "choices is-row" : "choices"} id={field.id}>
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              name={field.name}
              value={option.value}
              id={`${field.id}-${index}`}
              defaultChecked={field.initialValue === option.value}
            />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Several of a list; the names are the options' own. */
export function Checks({
  field,
  label,
  options,
  checked,
}: {
  field: Field;
  label: string;
  options: Option[];
  checked: string[];
}) {
  return (
    <fieldset className={field.errors ? "field has-error" : "field"}>
      <legend>{label}</legend>
      <FieldError field={field} />
      <div className="choices" id={field.id}>
        {options.map((option) => (
          <label className="choice" key={option.value}>
            <input
              type="checkbox"
              name={field.name}
              value={option.value}
              defaultChecked={checked.includes(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Asked only once the words looked personal: whoever means them says so. */
export function SureCheck({ field, label }: { field: Field; label: string }) {
  return field.errors ? (
    <Checks field={field} label="個人の情報" options={[{ value: "on", label }]} checked={[]} />
  ) : null;
}
