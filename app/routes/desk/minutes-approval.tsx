import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { ApproveMinutesInput } from "#app/domain/minutes/minutes.schema.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Select, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskMinutes(viewer, sessionRef(params)));

export const action = formAction(ApproveMinutesInput, async ({ viewer, params, input }) => {
  await approveMinutes(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=approved`);
});

export const meta = titled("承認を記録する");

export default function MinutesApproval() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<
    Record<"approvedByName" | "approvedOn" | "earlyReason" | "otherwiseReason" | "itemId", string>
  >({
    itemId: null,
    approvedByName: data.chairName,
    approvedOn: data.today,
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/minutes`;
  return (
    <FormPage
      title="承認を記録する"
      form={form}
      button="承認を記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
      intro={
        data.confirmed ? (
          <p>
            {data.confirmed.by}（<LongDay day={data.confirmed.on} />
            ）による承認を記録します。
          </p>
        ) : (
          data.missing && (
            <p className="note is-strong">
              {data.missing}
              きまりのとおりにできないときだけ、理由を添えて承認を記録できます。
            </p>
          )
        )
      }
    >
      {data.flow.sitting === "accepts" && data.laterItems.length > 1 && (
        <Select
          field={fields.itemId}
          label="承認した議題"
          empty="選んでください"
          options={data.laterItems.map(({ id, place }) => ({ value: id, label: place }))}
        />
      )}
      {!data.confirmed && data.laterItems.length < 2 && (
        <>
          <TextField field={fields.approvedByName} label="承認した人" width="middle" hint="例: 委員長 甲山 一郎" />
          <TextField field={fields.approvedOn} label="承認の日" type="date" width="middle" />
        </>
      )}
      {(data.missing || data.laterItems.length > 1) && (
        <TextArea
          field={fields.otherwiseReason}
          isOptional={data.missing === null}
          label="きまりと異なる承認の理由"
          rows={2}
          hint="例: 任期が終わり、次の会議が開かれないため"
        />
      )}
      {data.isEarly && (
        <TextArea
          field={fields.earlyReason}
          label="期限の前に承認する理由"
          rows={2}
          hint="例: 委員全員から確認の返事があったため"
        />
      )}
    </FormPage>
  );
}
