import { Choices, Select, TextArea, TextField } from "#app/ui/fields.tsx";

type Field = Parameters<typeof TextField>[0]["field"];
type Fields = Record<"body" | "town" | "landmark" | "wish" | "publication", Field>;
type Towns = { towns: { id: string; name: string }[]; wardName: string };

/** The words themselves: two fields to type in, the rest with a good default. */
export function WordsFields({ fields, ...towns }: { fields: Fields } & Towns) {
  return (
    <>
      <BodyField field={fields.body} />
      <TownField field={fields.town} {...towns} />
      <LandmarkField field={fields.landmark} />
      <WishField field={fields.wish} />
      <PublicationField field={fields.publication} />
    </>
  );
}

export const BodyField = ({ field }: { field: Field }) => (
  <TextArea
    field={field}
    label="困っていること"
    limit={1000}
    hint="1000文字まで。例: 夜、公園の北側の道が暗く、子どもが転んだ"
  />
);

export const TownField = ({ field, towns, wardName }: { field: Field } & Towns) => (
  <Select
    field={field}
    label="町名"
    empty="選んでください"
    options={[
      { value: "ward", label: `${wardName}全体・分からない` },
      ...towns.map((town) => ({ value: town.id, label: town.name })),
    ]}
  />
);

export const LandmarkField = ({ field }: { field: Field }) => (
  <TextField field={field} label="目印" isOptional hint="例: 第二公園の北の入口" />
);

export const WishField = ({ field }: { field: Field }) => (
  <TextArea field={field} label="こうなるとよい" isOptional rows={3} limit={500} />
);

export const PublicationField = ({ field }: { field: Field }) => (
  <Choices
    field={field}
    label="サイトへの掲載"
    options={[
      { value: "public", label: "載せる", hint: "事務局が確認してから載せます。" },
      { value: "ward-only", label: "載せない", hint: "区だけが読みます。区はお答えし、件数に数えます。" },
    ]}
  />
);
