import { Choices, Select, type TextField } from "#app/ui/fields.tsx";
import { relationWords } from "./proposals.schema.ts";

type Field = Parameters<typeof TextField>[0]["field"];

type Props = { fields: Record<"ward" | "relation", Field>; wards: { slug: string; name: string }[] };

/** A ward and how one belongs to it. */
export function BelongingFields({ fields, wards }: Props) {
  return (
    <>
      <Select
        field={fields.ward}
        label="区"
        empty="選んでください"
        options={wards.map((ward) => ({ value: ward.slug, label: ward.name }))}
      />
      <Choices
        field={fields.relation}
        label="区との関わり"
        isRow
        options={Object.entries(relationWords).map(([value, label]) => ({ value, label }))}
      />
    </>
  );
}
