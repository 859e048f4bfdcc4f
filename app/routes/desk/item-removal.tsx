import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { removeAgendaItem } from "#app/domain/agenda/remove-item.server.ts";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { found } from "#app/shared/errors.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskSession(viewer, sessionRef(params));
  return { ...data, item: found(data.items.find((item) => item.id === params.item)) };
});

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await removeAgendaItem(viewer, itemRef(params));
  return redirect(`${deskSessionPath(params)}?done=removed`);
});

export const meta = titled("議題を外す");

export default function ItemRemoval() {
  const data = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="議題を外す"
      form={form}
      button="この議題を外す"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <p>「{data.item.title}」と、その資料を外します。</p>
    </FormPage>
  );
}
