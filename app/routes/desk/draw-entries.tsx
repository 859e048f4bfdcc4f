import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { drawPage } from "#app/domain/draws/draw-page.server.ts";
import { EnterDrawInput } from "#app/domain/draws/draws.schema.ts";
import { enterDraw } from "#app/domain/draws/enter-draw.server.ts";
import { allow } from "#app/shared/errors.ts";
import { Select, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Table } from "#app/ui/table.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { drawRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const draw = await drawPage(viewer, params.ward ?? "", params.draw ?? "");
  allow(draw.isDesk);
  return draw;
});

export const action = formAction(EnterDrawInput, async ({ viewer, params, input }) => {
  await enterDraw(viewer, drawRef(params), input);
  return redirect(`/wards/${params.ward}/draws/${params.draw}?done=registered`);
});

export const meta = titled("申し込んだ人を登録する");

export default function DrawEntries() {
  const { ward, id, title, strata, entered, held } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ stratum: string; names: string }>({ stratum: "0" });
  const back = `/wards/${ward.slug}/draws/${id}`;
  return (
    <FormPage
      title="申し込んだ人を登録する"
      form={form}
      button="登録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: title, href: back }]}
      intro={<p>登録した順に番号が付きます。公開のページには番号だけが載り、氏名は載りません。</p>}
      outro={
        entered.length > 0 && (
          <>
            <Table
              caption={`登録した人 ${entered.length}名`}
              heads={["番号", "氏名", "区分"]}
              rows={entered.map((entry) => ({
                key: String(entry.number),
                cells: [entry.number, entry.name, strata[entry.stratum]?.name ?? ""],
              }))}
            />
            {!held && (
              <p>
                <a href={`/wards/${ward.slug}/desk/draws/${id}/entries/withdrawal`}>登録した人を外す</a>
              </p>
            )}
          </>
        )
      }
    >
      <Select
        field={fields.stratum}
        label="区分"
        options={strata.map((stratum, index) => ({ value: String(index), label: stratum.name }))}
      />
      <TextArea field={fields.names} label="氏名（1行に1人）" rows={10} />
    </FormPage>
  );
}
