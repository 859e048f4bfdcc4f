import { TextArea, TextField } from "#app/ui/fields.tsx";

type Field = Parameters<typeof TextField>[0]["field"];

export type CallForm = Record<"title" | "body" | "eligibility" | "selection" | "seats" | "startsOn" | "dueOn", string>;

/** A call for members as its form asks for it. */
export function CallFields({ fields }: { fields: Record<keyof CallForm, Field> }) {
  return (
    <>
      <TextField field={fields.title} label="募集の名称" hint="例: 第3期幸区区民会議 公募委員の募集" />
      <TextArea field={fields.body} label="募集の案内" rows={6} hint="委員の仕事、会議の回数、謝礼など" />
      <TextField field={fields.seats} label="募集する人数" inputMode="numeric" width="short" />
      <TextArea
        field={fields.eligibility}
        label="応募できる人"
        rows={3}
        hint="例: 区内に住むか、働くか、通学する18歳以上の人"
      />
      <TextArea
        field={fields.selection}
        label="選考の方法"
        rows={3}
        hint="例: 応募の動機を、3人の選考委員が読んで決めます。"
      />
      <TextField field={fields.startsOn} label="募集の始まり" type="date" width="middle" />
      <TextField
        field={fields.dueOn}
        label="締切の日"
        type="date"
        width="middle"
        hint="この日の午後11時59分59秒まで受け付けます。載せた後は、早めることはできません。"
      />
    </>
  );
}
