import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reviseRules } from "#app/domain/councils/revise-rules.server.ts";
import { RulesForm } from "#app/domain/councils/rules-form.tsx";
import { RulesInput } from "#app/domain/councils/rules-input.ts";
import { rulesFormPage } from "#app/domain/councils/rules-page.server.ts";
import { Problem } from "#app/shared/errors.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

const placeOf = (params: Record<string, string>) => {
  if (params.level !== "ward" && params.level !== "body") throw new Problem("not-found");
  return { level: params.level, ward: params.ward ?? "" } as const;
};

export const loader = page(({ viewer, params }) => rulesFormPage(viewer, placeOf(params)));

export const action = formAction(RulesInput, async ({ viewer, params, input }) => {
  await reviseRules(viewer, placeOf(params), input);
  return redirect(`${deskPath(params)}/members?done=saved`);
});

export const meta = titled("会議のきまり");

export default function Rules() {
  const data = useLoaderData<typeof loader>();
  const back = `/wards/${data.ward?.slug}/desk/members`;
  return <RulesForm key={data.level} page={data} crumbs={[{ label: "委員名簿", href: back }]} back={back} />;
}
