import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApprovalFields } from "#app/domain/approvals/approval-fields.tsx";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { correctMinutes } from "#app/domain/minutes/correct-minutes.server.ts";
import { ErratumInput, headerPlaces } from "#app/domain/minutes/minutes.schema.ts";
import { shorten } from "#app/shared/text.ts";
import { Select, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

type ErratumField = "place" | "after" | "reason" | "approverName" | "decidedOn" | "documentNumber";

export const loader = page(({ viewer, params }) => deskMinutes(viewer, sessionRef(params)));

export const action = formAction(ErratumInput, async ({ viewer, params, input }) => {
  await correctMinutes(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=published`);
});

export const meta = titled("会議録を訂正する");

export default function MinutesErratum() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<ErratumField, string>>();
  const closed = new Set<string | null>(data.items.filter((item) => item.closedAt).map((item) => item.id));
  const places = [
    ...Object.entries(headerPlaces).map(([value, label]) => ({ value, label })),
    ...data.statements
      .filter(({ itemId }) => !closed.has(itemId))
      .map((s) => ({ value: s.id, label: `発言 ${s.label} ${shorten(s.text, 30)}` })),
  ];
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/minutes`;
  return (
    <FormPage
      title="会議録を訂正する"
      form={form}
      button="訂正した版を掲載する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
      intro={<p>今の版はそのまま残り、正誤表の付いた次の版が載ります。</p>}
    >
      <Select field={fields.place} label="訂正する箇所" empty="選んでください" options={places} />
      <TextArea field={fields.after} label="正しい文" rows={5} hint="時刻は「18:30」、人数は数字で入力してください。" />
      <TextArea field={fields.reason} label="訂正の理由" rows={2} />
      {data.modes.minutes === "number" && <ApprovalFields mode="number" fields={fields} />}
      {data.modes.minutes === "on_screen" && (
        <p className="note">この会議の会議録には課長の決裁が要ります。課長が掲載すると、決裁の記録が残ります。</p>
      )}
    </FormPage>
  );
}
