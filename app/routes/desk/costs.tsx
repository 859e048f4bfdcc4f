import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CostsInput, costKinds, costWords } from "#app/domain/councils/costs.schema.ts";
import { enterCosts } from "#app/domain/councils/enter-costs.server.ts";
import { costsPage } from "#app/domain/desk/costs-page.server.ts";
import { fiscalYearName } from "#app/shared/dates.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params, url }) =>
  costsPage(viewer, params.ward ?? "", url.searchParams.get("year")),
);

export const action = formAction(CostsInput, async ({ viewer, params, input }) => {
  await enterCosts(viewer, params.ward ?? "", input);
  return redirect(`/wards/${params.ward}/activity?year=${input.fiscalYear}&done=saved`);
});

export const meta = titled("会議の費用");

export default function Costs() {
  const { ward, year, years, costs, seen } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<(typeof costKinds)[number] | "fiscalYear", string>>(costs);
  const back = `/wards/${ward.slug}/desk/settings`;
  return (
    <FormPage
      title={`会議の費用（${fiscalYearName(year)}）`}
      form={form}
      button="保存して載せる"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "設定", href: back }]}
      intro={
        <>
          <p>支出した額を入れます。運営状況のページに、すぐに載ります。分からない費目は空けてください。</p>
          <ul className="inline-links">
            {years.map((one) => (
              <li key={one}>
                <a href={`?year=${one}`} aria-current={one === year ? "true" : undefined}>
                  {fiscalYearName(one)}
                </a>
              </li>
            ))}
          </ul>
        </>
      }
    >
      <input type="hidden" name="fiscalYear" value={year} />
      <input type="hidden" name="seen" value={seen} />
      {costKinds.map((kind) => (
        <TextField
          key={kind}
          field={fields[kind]}
          label={costWords[kind]}
          inputMode="numeric"
          width="middle"
          isOptional
          hint="円。例: 120,000"
        />
      ))}
    </FormPage>
  );
}
