import type { FormMetadata } from "@conform-to/react";
import { Checks, Select, TextField } from "../../ui/fields.tsx";
import { givenChecks } from "../../ui/given-checks.ts";

type Field = Parameters<typeof TextField>[0]["field"];
type Choosable = { id: string; name: string; kana: string };

/** What a 部会 is called, what it is for, and who belongs to it. */
export function SubcommitteeFields({
  form,
  fields,
  members,
  chosen = [],
}: {
  form: FormMetadata<Record<string, unknown>>;
  fields: Record<"name" | "theme" | "memberIds" | "headId", Field>;
  members: Choosable[];
  chosen?: string[];
}) {
  const options = members.map(({ id, name, kana }) => ({ value: id, label: name, hint: kana }));
  return (
    <>
      <TextField field={fields.name} label="部会の名称" />
      <TextField field={fields.theme} label="テーマ" />
      <Checks
        field={fields.memberIds}
        label="部会の委員"
        checked={givenChecks(form, "memberIds", chosen)}
        options={options}
      />
      <Select field={fields.headId} label="部会長" empty="選んでください" options={options} />
    </>
  );
}
