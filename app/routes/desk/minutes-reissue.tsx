import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApprovalFields } from "#app/domain/approvals/approval-fields.tsx";
import { Leftovers } from "#app/domain/desk/hidden-parts.tsx";
import { reissueDesk } from "#app/domain/desk/minutes-reissue.server.ts";
import { ReissueInput } from "#app/domain/minutes/minutes.schema.ts";
import { MinutesBody } from "#app/domain/minutes/minutes-body.tsx";
import { reissueMinutes } from "#app/domain/minutes/reissue-minutes.server.ts";
import { Checks, Select, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Section } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

type Fields = Record<
  "words" | "numbers" | "ground" | "reason" | "isChecked" | "approverName" | "decidedOn" | "documentNumber",
  string
>;

export const loader = page(({ viewer, params }) => reissueDesk(viewer, sessionRef(params)));

export const action = formAction(ReissueInput, async ({ viewer, params, input }) => {
  await reissueMinutes(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=published`);
});

export const meta = titled("会議録の次の版を掲載する");

export default function MinutesReissue() {
  const { base, number, mode, grounds, content, leftovers } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Fields>();
  return (
    <FormPage
      title={`会議録の第${number}版を掲載する`}
      form={form}
      button={`第${number}版を掲載する`}
      isBlocked={content === null}
      back={{ href: base, label: "やめる" }}
      crumbs={[{ label: "会議録", href: base }]}
      intro={
        content === null ? (
          <p>最新の版は閲覧できます。誤りは「訂正する」から直してください。</p>
        ) : (
          <p>
            閲覧を止めた版から、次のことばと発言を除いた版を載せます。会議録のどこにあっても（発言、出欠、議題、決定）除き、【非公開】と理由を載せます。ほかの文は変わりません。
          </p>
        )
      }
      outro={
        content && (
          <>
            <Leftovers places="#s-" leftovers={leftovers} />
            <Section title="閲覧を止めた版（区民には見えません）">
              <MinutesBody content={content} />
            </Section>
          </>
        )
      }
    >
      <TextArea
        field={fields.words}
        label="載せないことば（1行に1つ）"
        isOptional
        rows={3}
        hint="閲覧を止めた版に書かれているとおりに入れてください。"
      />
      <TextField
        field={fields.numbers}
        label="全体を載せない発言の番号"
        isOptional
        width="middle"
        hint="発言した人も載りません。2つ以上は「12、15」のように。"
      />
      <Select field={fields.ground} label="非公開の理由" empty="選んでください" options={grounds} />
      <TextArea
        field={fields.reason}
        label="訂正の理由"
        rows={2}
        hint="正誤表に載ります。載せてはいけないことばは書かないでください。"
      />
      <Checks
        field={fields.isChecked}
        label="掲載前の確認"
        options={[{ value: "on", label: "ほかに載せてはいけないことばがないか、会議録の全体を確かめました" }]}
        checked={[]}
      />
      {mode === "number" && <ApprovalFields mode="number" fields={fields} />}
      {mode === "on_screen" && (
        <p className="note">この会議の会議録には課長の決裁が要ります。課長が掲載すると、決裁の記録が残ります。</p>
      )}
    </FormPage>
  );
}
