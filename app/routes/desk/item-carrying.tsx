import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CarryInput } from "#app/domain/agenda/agenda.schema.ts";
import { carryAgendaItem } from "#app/domain/agenda/carry-item.server.ts";
import { carryPage } from "#app/domain/desk/carry-page.server.ts";
import { longInstant } from "#app/shared/dates.ts";
import { Select } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => carryPage(viewer, itemRef(params)));

export const action = formAction(CarryInput, async ({ viewer, params, input }) => {
  await carryAgendaItem(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=carried`);
});

export const meta = titled("後の会議に送る");

export default function ItemCarrying() {
  const { ward, key, session, item, targets } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ sessionId: string }>();
  const back = `/wards/${ward.slug}/desk/sessions/${key}`;
  return (
    <FormPage
      title={`議題${item.label}「${item.title}」を後の会議に送る`}
      form={form}
      button="送る"
      isBlocked={targets.length === 0}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${session.ordinal}回${session.title}`, href: back }]}
      intro={
        targets.length === 0 ? (
          <p>後の会議がまだありません。先に「新しい会議を準備する」で準備を始めてください。</p>
        ) : (
          <p>もとの提案も一緒に送ります。公開のページでは、2つの議題が互いに結び付きます。</p>
        )
      }
    >
      <Select
        field={fields.sessionId}
        label="次の会議"
        options={targets.map((target) => ({
          value: target.id,
          label: `第${target.ordinal}回${target.title}（${longInstant(target.startsAt)}）`,
        }))}
      />
    </FormPage>
  );
}
