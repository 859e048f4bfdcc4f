import { Select, Suggestions, TextArea, TextField } from "#app/ui/fields.tsx";

type Field = Parameters<typeof TextField>[0]["field"];

type Props = {
  fields: Record<"itemId" | "who" | "text", Field>;
  items: { id: string; label: string; title: string }[];
  suggestions: { value: string; label: string }[];
};

/** One statement: on which item, by whom, in what words. */
export function StatementFields({ fields, items, suggestions }: Props) {
  return (
    <>
      <Select
        field={fields.itemId}
        label="議題"
        isOptional
        empty="会議全体"
        options={items.map((item) => ({ value: item.id, label: `${item.label} ${item.title}` }))}
      />
      <SpeakerField field={fields.who} suggestions={suggestions} />
      <TextArea field={fields.text} label="発言" rows={8} />
    </>
  );
}

export function SpeakerField({ field, suggestions }: { field: Field; suggestions: Props["suggestions"] }) {
  return (
    <>
      <TextField
        field={field}
        label="発言者"
        isOptional
        width="middle"
        list="speakers"
        hint="委員は、ふりがなの始めの数文字でも入ります（例: こう）。職員は「道路公園センター所長」のように。進行や動作だけのときは空けます。論点の見出しは「論点」とします。"
      />
      <Suggestions id="speakers" options={suggestions} />
    </>
  );
}
