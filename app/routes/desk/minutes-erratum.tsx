import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApprovalFields } from "#app/domain/approvals/approval-fields.tsx";
import { erratumDesk } from "#app/domain/desk/minutes-erratum.server.ts";
import { correctMinutes } from "#app/domain/minutes/correct-minutes.server.ts";
import { ErratumInput } from "#app/domain/minutes/minutes.schema.ts";
import { Button } from "#app/ui/button.tsx";
import { Checks, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

type ErratumField = "place" | "after" | "reason" | "isChecked" | "approverName" | "decidedOn" | "documentNumber";

export const loader = page(({ viewer, params, url }) =>
  erratumDesk(viewer, sessionRef(params), url.searchParams.get("place")),
);

export const action = formAction(ErratumInput, async ({ viewer, params, input }) => {
  await correctMinutes(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=published`);
});

export const meta = titled("会議録を訂正する");

export default function MinutesErratum() {
  const { base, places, place, mode } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<ErratumField, string>>({
    place: place?.value ?? null,
    after: place?.text ?? null,
  });
  return (
    <FormPage
      title="会議録を訂正する"
      form={form}
      button="訂正した版を掲載する"
      isBlocked={place === null}
      back={{ href: base, label: "やめる" }}
      crumbs={[{ label: "会議録", href: base }]}
      intro={
        <>
          <p>今の版はそのまま残り、正誤表の付いた次の版が載ります。</p>
          <form method="get" className="actions">
            <label htmlFor="place">訂正する箇所</label>
            <select id="place" name="place" defaultValue={place?.value ?? ""}>
              <option value="">選んでください</option>
              {places.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <Button isQuiet>今の文を出す</Button>
          </form>
        </>
      }
    >
      {place && (
        <>
          <input type="hidden" name="place" value={place.value} />
          <TextArea
            field={fields.after}
            label="正しい文"
            rows={8}
            hint="今の文を、この欄の中で直してください。「【非公開】（理由）」のところは、そのまま残します。"
          />
          <TextArea field={fields.reason} label="訂正の理由" rows={2} hint="正誤表に載ります。" />
          <Checks
            field={fields.isChecked}
            label="掲載前の確認"
            options={[{ value: "on", label: "個人に関する情報など、載せてはいけないことばがないことを確かめました" }]}
            checked={[]}
          />
          {mode === "number" && <ApprovalFields mode="number" fields={fields} />}
          {mode === "on_screen" && (
            <p className="note">この会議の会議録には課長の決裁が要ります。課長が掲載すると、決裁の記録が残ります。</p>
          )}
        </>
      )}
    </FormPage>
  );
}
