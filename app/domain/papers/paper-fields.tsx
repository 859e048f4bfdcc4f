import { Choices, Select, TextArea, type TextField } from "#app/ui/fields.tsx";
import { groundNames } from "../councils/rule-keys.ts";
import { closingGrounds } from "../councils/rules.schema.ts";
import { audienceWords, handingWords, paperKindWords } from "./papers.schema.ts";

type Field = Parameters<typeof TextField>[0]["field"];
type Props = {
  fields: Record<"itemId" | "kind" | "handing" | "audience" | "closedGround", Field>;
  items: { id: string; label: string; title: string }[];
};

const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** Where a paper belongs, how it is handed out, and who may see it. */
export function PaperPlaceFields({ fields, items }: Props) {
  return (
    <>
      <Select
        field={fields.itemId}
        label="議題"
        isOptional
        empty="会議全体"
        options={items.map((item) => ({ value: item.id, label: `${item.label} ${item.title}` }))}
      />
      <Choices field={fields.kind} label="資料の種類" isRow options={options(paperKindWords)} />
      <Choices field={fields.handing} label="配付" isRow options={options(handingWords)} />
      <Choices field={fields.audience} label="見られる人" isRow options={options(audienceWords)} />
      <Select
        field={fields.closedGround}
        label="非公開の理由"
        isOptional
        empty="非公開のときに選んでください"
        options={closingGrounds.map((value) => ({ value, label: groundNames[value] }))}
      />
    </>
  );
}

/** What a paper says: a file, or words typed here. */
export function PaperContentFields({ fields }: { fields: Record<"body" | "alt", Field> }) {
  return (
    <>
      <TextArea
        field={fields.alt}
        label="画像の説明"
        isOptional
        rows={2}
        hint="画像のときは入力してください。見えない方に読み上げられます。"
      />
      <TextArea
        field={fields.body}
        label="資料の本文"
        isOptional
        rows={8}
        hint="ファイルがないときに入力してください。見出し（##）、箇条書き（-）、表が使えます。"
      />
    </>
  );
}
