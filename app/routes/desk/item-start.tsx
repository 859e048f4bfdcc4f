import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { startAgendaItem } from "#app/domain/agenda/start-item.server.ts";
import { runItem } from "#app/domain/desk/run-parts.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runItem(viewer, itemRef(params)));

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await startAgendaItem(viewer, itemRef(params));
  return redirect(`${deskSessionPath(params)}/run?done=saved`);
});

export const meta = titled("議題を始める");

export default function ItemStart() {
  const data = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="議題を始める"
      form={form}
      button="始める"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
    >
      <p>この議題に入ります。</p>
    </FormPage>
  );
}
