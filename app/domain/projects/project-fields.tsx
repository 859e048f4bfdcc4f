import { Choices, Select, TextArea, TextField } from "#app/ui/fields.tsx";
import { projectStates, projectWords } from "./projects.schema.ts";

type Field = Parameters<typeof TextField>[0]["field"];
export type ProjectFieldName = "name" | "description" | "fiscalYear" | "officeId" | "state" | "budget" | "spent";

type Props = { fields: Record<ProjectFieldName, Field>; offices: { id: string; name: string }[] };

/** What a project is, for entering one and for revising it. */
export function ProjectFields({ fields, offices }: Props) {
  return (
    <>
      <TextField field={fields.name} label="事業名" />
      <TextArea field={fields.description} label="事業の内容" rows={4} />
      <TextField
        field={fields.fiscalYear}
        label="年度"
        inputMode="numeric"
        width="short"
        hint="西暦で。令和8年度は 2026"
      />
      <Select
        field={fields.officeId}
        label="担当課"
        empty="選んでください"
        options={offices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField field={fields.budget} label="予算額（円）" width="middle" hint="例: 500,000 または 50万" />
      <TextField
        field={fields.spent}
        label="決算額（円）"
        width="middle"
        isOptional
        hint="年度が終わったら入れてください。"
      />
      <Choices
        field={fields.state}
        label="状態"
        options={projectStates.map((value) => ({ value, label: projectWords[value] }))}
      />
    </>
  );
}
