import { Choices, TextArea, TextField } from "#app/ui/fields.tsx";
import { meansOfApplying, relationWords } from "./calls.schema.ts";

type Field = Parameters<typeof TextField>[0]["field"];

export type ApplicationForm = Record<
  "name" | "kana" | "relation" | "address" | "tel" | "email" | "motive" | "means" | "receivedOn",
  string
>;

/** What one who applies for a seat is asked; the desk is asked how it was handed in. */
export function ApplicationFields({
  fields,
  isDesk,
}: {
  fields: Record<keyof ApplicationForm, Field>;
  isDesk: boolean;
}) {
  return (
    <>
      <TextField field={fields.name} label="氏名" autoComplete="name" />
      <TextField field={fields.kana} label="ふりがな" />
      <Choices
        field={fields.relation}
        label="区との関わり"
        isRow
        options={Object.entries(relationWords).map(([value, label]) => ({ value, label }))}
      />
      <TextField field={fields.address} label="住所" autoComplete="street-address" />
      <TextField field={fields.tel} label="電話番号" type="tel" autoComplete="tel" width="middle" />
      <TextField
        field={fields.email}
        label="メールアドレス"
        type="email"
        autoComplete="email"
        isOptional
        hint="選考の結果をお知らせします。なければ、郵便か電話でお知らせします。"
      />
      <TextArea field={fields.motive} label="応募の動機" rows={8} limit={1000} hint="1000文字まで" />
      {isDesk && (
        <>
          <Choices
            field={fields.means}
            label="受け取り方"
            isRow
            options={Object.entries(meansOfApplying).map(([value, label]) => ({ value, label }))}
          />
          <TextField
            field={fields.receivedOn}
            label="受け取った日"
            type="date"
            width="middle"
            hint="郵便は、消印の日か届いた日を、募集の案内に合わせて入れてください。"
          />
        </>
      )}
    </>
  );
}
