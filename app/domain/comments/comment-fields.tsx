import type { FieldMetadata } from "@conform-to/react";
import { Choices, SureCheck, TextArea } from "#app/ui/fields.tsx";
import { commentKinds, commentKindWords } from "./comments.schema.ts";

type Props = { fields: Record<"text" | "kind" | "sure", FieldMetadata<string>>; asksKind: boolean };

/** The fields of an opinion, new or mended. */
export function CommentFields({ fields, asksKind }: Props) {
  return (
    <>
      {asksKind && (
        <Choices
          field={fields.kind}
          label="意見の種類"
          isOptional
          isRow
          options={[
            ...commentKinds.map((kind) => ({ value: kind, label: commentKindWords[kind] })),
            { value: "", label: "選ばない" },
          ]}
        />
      )}
      <TextArea field={fields.text} label="意見" hint="1000文字まで" limit={1000} />
      <SureCheck field={fields.sure} label="このまま載せる" />
    </>
  );
}
