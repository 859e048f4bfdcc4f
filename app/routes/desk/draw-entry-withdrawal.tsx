import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { drawPage } from "#app/domain/draws/draw-page.server.ts";
import { WithdrawEntryInput } from "#app/domain/draws/draws.schema.ts";
import { withdrawEntry } from "#app/domain/draws/withdraw-entry.server.ts";
import { allow } from "#app/shared/errors.ts";
import { Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { drawRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const draw = await drawPage(viewer, params.ward ?? "", params.draw ?? "");
  allow(draw.isDesk);
  return draw;
});

export const action = formAction(WithdrawEntryInput, async ({ viewer, params, input }) => {
  await withdrawEntry(viewer, drawRef(params), input);
  return redirect(`/wards/${params.ward}/desk/draws/${params.draw}/entries?done=removed`);
});

export const meta = titled("申し込んだ人を外す");

export default function DrawEntryWithdrawal() {
  const { ward, id, title, strata, entered } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ number: string; reason: string }>();
  const back = `/wards/${ward.slug}/desk/draws/${id}/entries`;
  return (
    <FormPage
      title="申し込んだ人を外す"
      form={form}
      button="外す"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[
        { label: title, href: `/wards/${ward.slug}/draws/${id}` },
        { label: "申し込んだ人を登録する", href: back },
      ]}
      intro={
        <p>
          外した人の番号は、ほかの人に付けません。番号と理由は、公開のページに載ります。くじを引いた後は外せません。
        </p>
      }
    >
      <Select
        field={fields.number}
        label="外す人"
        empty="選んでください"
        options={entered.map((entry) => ({
          value: String(entry.number),
          label: `${entry.number}　${entry.name}（${strata[entry.stratum]?.name ?? ""}）`,
        }))}
      />
      <TextField field={fields.reason} label="外す理由" hint="氏名を書かないでください。例: 登録の誤り" />
    </FormPage>
  );
}
