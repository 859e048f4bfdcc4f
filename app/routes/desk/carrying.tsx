import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { stageWords } from "#app/domain/proposals/proposals.policy.ts";
import { carryMatters } from "#app/domain/term-reports/carry-matters.server.ts";
import { carryingPage } from "#app/domain/term-reports/carrying-page.server.ts";
import { CarryInput } from "#app/domain/term-reports/term-reports.schema.ts";
import { fiscalYearName } from "#app/shared/dates.ts";
import { Checks, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { givenChecks } from "#app/ui/given-checks.ts";
import { Empty } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath, termRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => carryingPage(viewer, termRef(params)));

export const action = formAction(CarryInput, async ({ viewer, params, input }) => {
  await carryMatters(viewer, termRef(params), input);
  return redirect(`${deskPath(params)}/members?term=${params.term}&done=carried-over`);
});

export const meta = titled("前の期から引き継ぐ");

export default function Carrying() {
  const { ward, ordinal, matters } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"proposals" | "reason", string>>({
    reason: "前の期の間に取組が終わらなかったため、今期も経過を確かめます。",
  });
  const back = `/wards/${ward.slug}/desk/members?term=${ordinal}`;
  return (
    <FormPage
      title={`前の期から第${ordinal}期に引き継ぐ`}
      form={form}
      button="選んだ提案を引き継ぐ"
      isBlocked={matters.length === 0}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "委員名簿", href: back }]}
      intro={
        matters.length === 0 ? (
          <Empty>引き継ぐ提案はありません。</Empty>
        ) : (
          <p>期が始まる前に受け付け、まだ終わっていない提案です。引き継いだことと理由が、提案の経過に載ります。</p>
        )
      }
    >
      <Checks
        field={fields.proposals}
        label="引き継ぐ提案"
        checked={givenChecks(
          form,
          "proposals",
          matters.map(({ id }) => id),
        )}
        options={matters.map(({ id, fiscalYear, number, title, stage, office }) => ({
          value: id,
          label: `${fiscalYearName(fiscalYear)} 第${number}号「${title}」`,
          hint: `${stageWords[stage]}　${office ?? "担当課が決まっていません"}`,
        }))}
      />
      <TextArea field={fields.reason} label="引き継ぐ理由" rows={2} />
    </FormPage>
  );
}
