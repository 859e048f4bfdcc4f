import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { promiseSettings } from "#app/domain/desk/desk-settings.server.ts";
import { revisePromises } from "#app/domain/wards/revise-promises.server.ts";
import { PromisesInput } from "#app/domain/wards/wards.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => promiseSettings(viewer, params.ward ?? ""));

export const action = formAction(PromisesInput, async ({ viewer, params, input }) => {
  await revisePromises(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/settings?done=saved`);
});

export const meta = titled("提案への約束の日数");

export default function Promises() {
  const { ward, days } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"publishDays" | "officeDays" | "answerDays", string>>({
    publishDays: String(days.publishDays),
    officeDays: String(days.officeDays),
    answerDays: String(days.answerDays),
  });
  const back = `/wards/${ward.slug}/desk/settings`;
  return (
    <FormPage
      title="提案への約束の日数"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "設定", href: back }]}
      intro={
        <p>
          受付の翌日から数えた、区役所の開庁日（土曜・日曜・祝日・年末年始を除く）の日数です。過ぎたものは「きょうの仕事」の期限を過ぎたものに表れます。受付済みの提案の期日は変わりません。
        </p>
      }
    >
      <TextField
        field={fields.publishDays}
        label="掲載するかをお知らせするまでの日数"
        inputMode="numeric"
        width="short"
      />
      <TextField field={fields.officeDays} label="担当課をお知らせするまでの日数" inputMode="numeric" width="short" />
      <TextField field={fields.answerDays} label="最初の回答までの日数" inputMode="numeric" width="short" />
    </FormPage>
  );
}
