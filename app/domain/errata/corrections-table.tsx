import { InstantDay } from "#app/ui/day.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import type { errataOf } from "./errata-of.server.ts";

type Props = { errata: Awaited<ReturnType<typeof errataOf>> };

/** 正誤表 of something that stays as it was published. */
export function CorrectionsTable({ errata }: Props) {
  if (errata.length === 0) return null;
  return (
    <Section title="正誤表" id="errata">
      <Table
        caption="掲載の後に訂正したところ"
        heads={["箇所", "誤", "正", "理由", "訂正した日"]}
        rows={errata.map((one) => ({
          key: one.id,
          cells: [one.place, one.before, one.after, one.reason, <InstantDay key="at" at={one.correctedAt} />],
        }))}
      />
    </Section>
  );
}
