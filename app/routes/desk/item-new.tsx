import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import { AddItemInput } from "#app/domain/agenda/agenda.schema.ts";
import { ItemFields } from "#app/domain/agenda/item-fields.tsx";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { openThemes } from "#app/domain/wards/open-themes.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => ({
  ...(await deskSession(viewer, sessionRef(params))),
  themes: await openThemes(),
}));

export const action = formAction(AddItemInput, async ({ viewer, params, input }) => {
  await addAgendaItem(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=${input.addedReason ? "added-told" : "added"}`);
});

export const meta = titled("議題を加える");

type Fields = Record<
  | "title"
  | "kind"
  | "openness"
  | "closedGround"
  | "body"
  | "level"
  | "presenter"
  | "plannedMinutes"
  | "themeId"
  | "addedReason",
  string
>;

export default function ItemNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Fields>({
    kind: "deliberation",
    openness: data.rules.opening.byDefault,
    level: "1",
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="議題を加える"
      form={form}
      button="加える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <ItemFields fields={fields} themes={data.themes} />
      {data.session.state !== "draft" && (
        <TextField
          field={fields.addedReason}
          label="加える理由"
          hint="公表した後に加えたことと理由が、公開のページに載り、委員に届きます。"
        />
      )}
    </FormPage>
  );
}
