import { Choices, Select, TextArea, TextField } from "#app/ui/fields.tsx";
import { speakerWords } from "./minutes.schema.ts";

type Field = Parameters<typeof TextField>[0]["field"];

type Props = {
  fields: Record<"itemId" | "speaker" | "memberId" | "label" | "text", Field>;
  items: { id: string; label: string; title: string }[];
  members: { id: string; name: string; kana: string }[];
};

/** One statement: on which item, by whom, in what words. */
export function StatementFields({ fields, items, members }: Props) {
  return (
    <>
      <Select
        field={fields.itemId}
        label="議題"
        isOptional
        empty="会議全体"
        options={items.map((item) => ({ value: item.id, label: `${item.label} ${item.title}` }))}
      />
      <Choices
        field={fields.speaker}
        label="発言者"
        isRow
        options={Object.entries(speakerWords).map(([value, label]) => ({ value, label }))}
      />
      <Select
        field={fields.memberId}
        label="委員"
        isOptional
        empty="委員の発言のときに選んでください"
        options={members.map((member) => ({ value: member.id, label: `${member.name}（${member.kana}）` }))}
      />
      <TextField
        field={fields.label}
        label="職名・氏名"
        isOptional
        hint="委員でない人の発言のとき。例: 道路公園センター所長"
      />
      <TextArea field={fields.text} label="発言" rows={8} />
    </>
  );
}
