import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { approveWithoutObjection } from "#app/domain/ballots/approve-without-objection.server.ts";
import { runItem } from "#app/domain/desk/run-parts.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runItem(viewer, itemRef(params)));

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await approveWithoutObjection(viewer, itemRef(params));
  return redirect(`${deskSessionPath(params)}/run?done=settled`);
});

export const meta = titled("異議なし");

export default function NoObjection() {
  const data = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="異議なし"
      form={form}
      button="異議なし（承認）と記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
    >
      <p className="say">「原案のとおり承認することに御異議ありませんか。」</p>
      <p>異議があったときは「採決する」に進んでください。</p>
    </FormPage>
  );
}
