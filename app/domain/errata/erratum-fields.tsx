import { TextArea, TextField } from "#app/ui/fields.tsx";

type Field = Parameters<typeof TextField>[0]["field"];

export type ErratumFieldNames = "place" | "before" | "after" | "reason";

/** The fields of one 正誤. */
export function ErratumFields({ fields }: { fields: Record<ErratumFieldNames, Field> }) {
  return (
    <>
      <TextField field={fields.place} label="訂正する箇所" hint="例: 第2章の3段落目" />
      <TextArea field={fields.before} label="誤" rows={3} limit={500} />
      <TextArea field={fields.after} label="正" rows={3} limit={500} />
      <TextField field={fields.reason} label="訂正する理由" hint="例: 数え間違えたため" />
    </>
  );
}
