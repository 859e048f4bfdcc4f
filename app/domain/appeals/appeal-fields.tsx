import type { FieldMetadata } from "@conform-to/react";
import { SureCheck, TextArea } from "#app/ui/fields.tsx";

/** Why somebody asks for another look. */
export function AppealFields({ fields }: { fields: Record<"text" | "sure", FieldMetadata<string>> }) {
  return (
    <>
      <TextArea field={fields.text} label="申し出る理由" rows={5} hint="1000文字まで" limit={1000} />
      <SureCheck field={fields.sure} label="このまま送る" />
    </>
  );
}
