import { TextField } from "../../ui/fields.tsx";

type Field = Parameters<typeof TextField>[0]["field"];

/** Last days for answers and opinions, where those counted back from the sitting do not fit. */
export function OwnDuesFields({
  fields,
}: {
  fields: Record<"ownRepliesDueOn" | "ownOpinionsDueOn" | "ownOpinionsDueTime", Field>;
}) {
  return (
    <>
      <TextField
        field={fields.ownRepliesDueOn}
        label="出欠の返事の期限"
        type="date"
        width="middle"
        isOptional
        hint="入力しないときは、開催日の4日前（閉庁日のときはその前の開庁日）です。"
      />
      <TextField
        field={fields.ownOpinionsDueOn}
        label="事前意見の締切日"
        type="date"
        width="middle"
        isOptional
        hint="入力しないときは、開催日の3日前（閉庁日のときはその前の開庁日）の正午です。"
      />
      <TextField
        field={fields.ownOpinionsDueTime}
        label="事前意見の締切時刻"
        type="time"
        width="short"
        isOptional
        hint="入力しないときは、正午です。"
      />
    </>
  );
}
