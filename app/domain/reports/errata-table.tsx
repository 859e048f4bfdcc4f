import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Erratum } from "../minutes/minutes.content.ts";

/** 正誤表: what was put right after publication, from the first version to the one shown. */
export function ErrataTable({ errata }: { errata: readonly (Erratum & { version: number })[] }) {
  if (errata.length === 0) return null;
  return (
    <Section title="正誤表">
      <Table
        caption="掲載の後に訂正したところ"
        heads={["箇所", "誤", "正", "理由", "版"]}
        rows={errata.map((one, index) => ({
          key: String(index),
          cells: [one.place, one.before, one.after, one.reason, `第${one.version}版`],
        }))}
      />
    </Section>
  );
}
