import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reviseRules } from "#app/domain/councils/revise-rules.server.ts";
import { RulesForm } from "#app/domain/councils/rules-form.tsx";
import { RulesInput } from "#app/domain/councils/rules-input.ts";
import { rulesFormPage } from "#app/domain/councils/rules-page.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => rulesFormPage(viewer, { level: "city" }));

export const action = formAction(RulesInput, async ({ viewer, input }) => {
  await reviseRules(viewer, { level: "city" }, input);
  return redirect("/admin?done=saved");
});

export const meta = titled("会議のきまり（市の標準）");

export default function CityRules() {
  const data = useLoaderData<typeof loader>();
  return <RulesForm page={data} crumbs={[{ label: "市の管理", href: "/admin" }]} back="/admin" />;
}
