import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { lineKindWords } from "../minutes/imports.schema.ts";
import type { Sums } from "../minutes/reading/read-minutes.rules.ts";

/** The reconciliation: what became of every character of the text, which together are the text's own. */
export function ImportSums({ sums }: { sums: Sums }) {
  const kinds = Object.entries(lineKindWords) as [keyof typeof lineKindWords, string][];
  return (
    <Section title="文字の照合">
      <Table
        caption="受け取った文の文字（改行を含む）が、どう読まれたか。合計は、受け取った文の文字の数と同じです。"
        heads={["読み方", "文字"]}
        rows={[
          ...kinds.map(([kind, word]) => ({ key: kind, cells: [word, sums[kind].toLocaleString("ja-JP")] })),
          { key: "total", cells: ["合計", sums.total.toLocaleString("ja-JP")] },
        ]}
      />
    </Section>
  );
}
