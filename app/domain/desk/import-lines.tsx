import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { lineKindWords } from "../minutes/imports.schema.ts";
import type { LineKind } from "../minutes/reading/read-minutes.rules.ts";

type Line = { number: number; text: string; kind: LineKind; item: string | null };

/** Every line as it came, with how it was read and under which item. */
export function ImportLines({ lines, page, pages }: { lines: readonly Line[]; page: number; pages: number }) {
  return (
    <Section title="すべての行">
      <Table
        caption={`受け取った文（${page}／${pages}ページ）`}
        heads={["行", "読み方", "議題", "文"]}
        rows={lines.map(({ number, text, kind, item }) => ({
          key: String(number),
          cells: [String(number), lineKindWords[kind], item ?? "―", text],
        }))}
      />
      {pages > 1 && (
        <nav aria-label="行のページ">
          <ul className="inline-links">
            {page > 1 && (
              <li>
                <a href={`?page=${page - 1}`}>前のページ</a>
              </li>
            )}
            {page < pages && (
              <li>
                <a href={`?page=${page + 1}`}>次のページ</a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </Section>
  );
}
