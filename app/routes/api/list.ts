import { csvHeads, csvWords, type ListName, listNames, openList } from "#app/domain/opendata/lists.server.ts";
import { installation } from "#app/domain/wards/installation.server.ts";
import { toCsv } from "#app/shared/csv.ts";
import { Problem } from "#app/shared/errors.ts";
import { openData } from "#app/web/open-data.server.ts";

/** /sessions, /proposals, /responses, and each with .csv. */
export const loader = openData(async ({ params, url }) => {
  const [name, ending] = (params.list ?? "").split(".");
  const list = listNames.find((known) => known === name);
  if (!list || (ending !== undefined && ending !== "csv")) throw new Problem("not-found");
  const page = await openList(list, params.ward ?? "", url.searchParams);
  return ending === "csv" ? csv(list, page.items) : page;
});

async function csv(list: ListName, items: Record<string, string | number | null>[]) {
  const heads = csvHeads[list];
  const { isDemo } = await installation();
  const rows = items.map((item) =>
    Object.keys(heads).map((key) => csvWords[key]?.[String(item[key])] ?? item[key] ?? null),
  );
  const demo = isDemo
    ? { heads: ["備考（実演用・実在の会議ではありません）"], cell: ["実演用・実在の会議ではありません"] }
    : { heads: [], cell: [] };
  return new Response(
    toCsv(
      [...Object.values(heads), ...demo.heads],
      rows.map((row) => [...row, ...demo.cell]),
    ),
    {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${list}.csv"`,
      },
    },
  );
}
