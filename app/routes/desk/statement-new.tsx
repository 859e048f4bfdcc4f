import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { StatementInput } from "#app/domain/minutes/minutes.schema.ts";
import { StatementFields } from "#app/domain/minutes/statement-fields.tsx";
import { writeStatement } from "#app/domain/minutes/write-statement.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params, url }) => {
  const data = await deskMinutes(viewer, sessionRef(params));
  return {
    ...data,
    after: data.statements.find(({ id }) => id === url.searchParams.get("after")) ?? null,
    item: data.items.find(({ id }) => id === url.searchParams.get("item"))?.id ?? null,
  };
});

export const action = formAction(StatementInput, async ({ viewer, params, input, url }) => {
  const { id } = await writeStatement(viewer, sessionRef(params), input);
  const minutes = `${deskSessionPath(params)}/minutes`;
  return redirect(
    input.afterId || url.searchParams.has("item")
      ? `${minutes}/editor?statement=${id}&done=written#s-${id}`
      : `${minutes}?done=written#s-${id}`,
  );
});

export const meta = titled("発言を書く");

export default function StatementNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"itemId" | "who" | "text", string>>({
    itemId: data.after?.itemId ?? data.item,
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/minutes`;
  return (
    <FormPage
      title="発言を書く"
      form={form}
      button="書き込む"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
      intro={data.after && <p>「{data.after.label || "（進行・動作）"}」の発言の後に入ります。</p>}
    >
      {data.after && <input type="hidden" name="afterId" value={data.after.id} />}
      <StatementFields fields={fields} items={data.items} suggestions={data.suggestions} />
    </FormPage>
  );
}
