import { Choices, Select, TextArea, TextField } from "#app/ui/fields.tsx";
import { closingGrounds } from "../councils/rules.schema.ts";
import { groundWords, kinds, kindWords } from "./agenda.schema.ts";

type Field = Parameters<typeof TextField>[0]["field"];

type Props = {
  fields: Record<
    "title" | "kind" | "openness" | "closedGround" | "body" | "level" | "presenter" | "plannedMinutes" | "themeId",
    Field
  >;
  themes: { id: string; name: string }[];
};

/** An agenda item: what it is, and whether it is open; closed needs its ground. */
export function ItemFields({ fields, themes }: Props) {
  return (
    <>
      <TextField field={fields.title} label="議題" />
      <Choices
        field={fields.kind}
        label="区分"
        isRow
        options={kinds.map((value) => ({ value, label: kindWords[value] }))}
      />
      <Choices
        field={fields.openness}
        label="公開・非公開の別"
        isRow
        options={[
          { value: "open", label: "公開" },
          { value: "closed", label: "非公開" },
        ]}
      />
      <Select
        field={fields.closedGround}
        label="非公開の理由"
        isOptional
        empty="非公開のときに選んでください"
        options={closingGrounds.map((value) => ({ value, label: groundWords[value] }))}
      />
      <TextArea field={fields.body} label="説明" isOptional rows={4} />
      <details open={Boolean(fields.plannedMinutes.errors || fields.presenter.errors || fields.level.errors)}>
        <summary>テーマ・段・説明者・予定の時間</summary>
        <Select
          field={fields.themeId}
          label="テーマ"
          isOptional
          empty="選ばない"
          options={themes.map((theme) => ({ value: theme.id, label: theme.name }))}
        />
        <Choices
          field={fields.level}
          label="段"
          isOptional
          isRow
          options={[
            { value: "1", label: "1" },
            { value: "2", label: "(1)　前の議題の下" },
            { value: "3", label: "ア　さらに下" },
          ]}
        />
        <TextField field={fields.presenter} label="説明者" isOptional hint="例: 道路公園センター" width="middle" />
        <TextField
          field={fields.plannedMinutes}
          label="予定の時間（分）"
          isOptional
          inputMode="numeric"
          width="short"
        />
      </details>
    </>
  );
}
