import { TextArea, TextField } from "#app/ui/fields.tsx";

type Field = Parameters<typeof TextField>[0]["field"];

export type VenueForm = Record<"name" | "address" | "access" | "wheelchair" | "childcare" | "hearing", string>;

/** A place as those who come need to know it; what is left empty is not said. */
export function VenueFields({ fields }: { fields: Record<keyof VenueForm, Field> }) {
  return (
    <>
      <TextField field={fields.name} label="会場の名称" />
      <TextField field={fields.address} label="住所" />
      <TextArea field={fields.access} label="行き方" rows={2} hint="例: 川崎駅西口から歩いて8分" />
      <TextField
        field={fields.wheelchair}
        label="車椅子"
        isOptional
        hint="例: 入れます。1階に多機能トイレがあります。"
      />
      <TextField field={fields.childcare} label="託児" isOptional hint="例: あります（1歳から。申込みが要ります）。" />
      <TextField field={fields.hearing} label="聞こえの支援" isOptional hint="例: 磁気ループがあります。" />
    </>
  );
}
