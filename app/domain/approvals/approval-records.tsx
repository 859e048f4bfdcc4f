import { LongDay } from "#app/ui/day.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";

type Props = { records: { id: string; what: string; by: string; on: string; documentNumber: string | null }[] };

/** 決裁の記録, for whoever is asked under which number something was decided. */
export function ApprovalRecords({ records }: Props) {
  if (records.length === 0) return null;
  return (
    <Section title="決裁の記録">
      <Table
        caption="古い順"
        heads={["決裁したこと", "決裁者", "決裁日", "文書番号"]}
        rows={records.map((record) => ({
          key: record.id,
          cells: [
            record.what,
            record.by,
            <LongDay key="on" day={record.on} />,
            record.documentNumber ?? "この画面で決裁",
          ],
        }))}
      />
    </Section>
  );
}
