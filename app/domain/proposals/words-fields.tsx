import { Choices, Select, TextArea, TextField } from "#app/ui/fields.tsx";

type Fields = Record<"body" | "town" | "landmark" | "wish" | "publication", Parameters<typeof TextField>[0]["field"]>;

/** The words themselves: two fields to type in, the rest with a good default. */
export function WordsFields({
  fields,
  towns,
  wardName,
}: {
  fields: Fields;
  towns: { id: string; name: string }[];
  wardName: string;
}) {
  return (
    <>
      <TextArea
        field={fields.body}
        label="困っていること"
        limit={1000}
        hint="1000文字まで。例: 夜、公園の北側の道が暗く、子どもが転んだ"
      />
      <Select
        field={fields.town}
        label="町名"
        empty="選んでください"
        options={[
          { value: "ward", label: `${wardName}全体・分からない` },
          ...towns.map((town) => ({ value: town.id, label: town.name })),
        ]}
      />
      <TextField field={fields.landmark} label="目印" isOptional hint="例: 第二公園の北の入口" />
      <TextArea field={fields.wish} label="こうなるとよい" isOptional rows={3} limit={500} />
      <Choices
        field={fields.publication}
        label="サイトへの掲載"
        options={[
          { value: "public", label: "載せる", hint: "事務局が確認してから載せます。" },
          { value: "ward-only", label: "載せない", hint: "区だけが読みます。区はお答えし、件数に数えます。" },
        ]}
      />
    </>
  );
}
