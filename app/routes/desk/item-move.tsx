import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MoveItemInput } from "#app/domain/agenda/agenda.schema.ts";
import { moveAgendaItem } from "#app/domain/agenda/move-item.server.ts";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { found } from "#app/shared/errors.ts";
import { Choices } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskSession(viewer, sessionRef(params));
  return { ...data, item: found(data.items.find((item) => item.id === params.item)) };
});

export const action = formAction(MoveItemInput, async ({ viewer, params, input }) => {
  await moveAgendaItem(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=saved#agenda`);
});

export const meta = titled("議題の順を変える");

export default function ItemMove() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ direction: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="議題の順を変える"
      form={form}
      button="動かす"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <Choices
        field={fields.direction}
        label="動かす向き"
        isRow
        options={[
          { value: "up", label: "上へ" },
          { value: "down", label: "下へ" },
        ]}
      />
    </FormPage>
  );
}
