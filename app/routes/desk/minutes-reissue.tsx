import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApprovalFields } from "#app/domain/approvals/approval-fields.tsx";
import { reissueDesk } from "#app/domain/desk/minutes-reissue.server.ts";
import { ReissueInput } from "#app/domain/minutes/minutes.schema.ts";
import { reissueMinutes } from "#app/domain/minutes/reissue-minutes.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => reissueDesk(viewer, sessionRef(params)));

export const action = formAction(ReissueInput, async ({ viewer, params, input }) => {
  await reissueMinutes(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=published`);
});

export const meta = titled("会議録の次の版を掲載する");

export default function MinutesReissue() {
  const { base, number, mode, changed } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"reason" | "approverName" | "decidedOn" | "documentNumber", string>>();
  return (
    <FormPage
      title={`会議録の第${number}版を掲載する`}
      form={form}
      button={`第${number}版を掲載する`}
      isBlocked={changed.length === 0}
      back={{ href: base, label: "やめる" }}
      crumbs={[{ label: "会議録", href: base }]}
      intro={
        changed.length === 0 ? (
          <p>
            非公開にすることばが、まだ指定されていません。<a href={base}>会議録</a>
            の発言ごとの「一部を非公開にする」から指定してください。
          </p>
        ) : (
          <>
            <p>次の発言が、区民には次のとおり見えるようになります。ほかの文は、閲覧を止めた版と同じです。</p>
            <ul className="list">
              {changed.map(({ id, place, text }) => (
                <li key={id}>
                  <strong>{place}</strong>
                  <p className="words">{text}</p>
                </li>
              ))}
            </ul>
          </>
        )
      }
    >
      <TextArea
        field={fields.reason}
        label="訂正の理由"
        rows={2}
        hint="正誤表に載ります。載せてはいけないことばは書かないでください。"
      />
      {mode === "number" && <ApprovalFields mode="number" fields={fields} />}
      {mode === "on_screen" && (
        <p className="note">この会議の会議録には課長の決裁が要ります。課長が掲載すると、決裁の記録が残ります。</p>
      )}
    </FormPage>
  );
}
