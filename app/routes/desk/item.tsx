import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReviseItemInput } from "#app/domain/agenda/agenda.schema.ts";
import { ItemFields } from "#app/domain/agenda/item-fields.tsx";
import { reviseAgendaItem } from "#app/domain/agenda/revise-item.server.ts";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { openThemes } from "#app/domain/wards/open-themes.server.ts";
import { found } from "#app/shared/errors.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskSession(viewer, sessionRef(params));
  return { ...data, themes: await openThemes(), item: found(data.items.find((item) => item.id === params.item)) };
});

export const action = formAction(ReviseItemInput, async ({ viewer, params, input }) => {
  await reviseAgendaItem(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=saved`);
});

export const meta = titled("議題を直す");

type Fields = Record<
  "title" | "kind" | "openness" | "closedGround" | "body" | "level" | "presenter" | "plannedMinutes" | "themeId",
  string
>;

export default function Item() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Fields>({
    title: data.item.title,
    kind: data.item.kind,
    openness: data.item.closedAt ? "closed" : "open",
    closedGround: data.item.closedGround,
    body: data.item.body,
    level: String(data.item.level),
    presenter: data.item.presenter,
    themeId: data.item.themeId,
    plannedMinutes: data.item.plannedMinutes === null ? null : String(data.item.plannedMinutes),
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="議題を直す"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <RevisionField revision={data.item.revision} />
      <ItemFields fields={fields} themes={data.themes} />
    </FormPage>
  );
}
