import type { ComponentProps } from "react";
import { TextField } from "#app/ui/fields.tsx";

type Props = {
  earlier: { where: string; wording: string; href: string } | null;
  chairTitle: string;
  field: ComponentProps<typeof TextField>["field"];
};

/** 一事不再議: what was decided before, and the reason for which it may come again. */
export function EarlierDecision({ earlier, chairTitle, field }: Props) {
  if (!earlier && !field.errors) return null;
  return (
    <>
      {earlier && (
        <p className="note is-strong">
          同じ事柄を<a href={earlier.href}>{earlier.where}</a>で議決しています（{earlier.wording}
          ）。一事不再議のきまりがあります。
        </p>
      )}
      <TextField
        field={field}
        label="もう一度採決する理由"
        hint={`${chairTitle}が認めるときだけ書きます。理由は、決定のページに載ります。`}
      />
    </>
  );
}
