import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { drawPage } from "#app/domain/draws/draw-page.server.ts";
import { HoldDrawInput } from "#app/domain/draws/draws.schema.ts";
import { holdDraw } from "#app/domain/draws/hold-draw.server.ts";
import { allow } from "#app/shared/errors.ts";
import { TextField } from "#app/ui/fields.tsx";
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

export const action = formAction(HoldDrawInput, async ({ viewer, params, input }) => {
  await holdDraw(viewer, drawRef(params), input);
  return redirect(`/wards/${params.ward}/draws/${params.draw}?done=drawn`);
});

export const meta = titled("くじを引く");

export default function Drawing() {
  const { ward, id, title, strata } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ publicWord: string }>();
  const back = `/wards/${ward.slug}/draws/${id}`;
  return (
    <FormPage
      title="くじを引く"
      form={form}
      button="くじを引いて公表する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: title, href: back }]}
      intro={
        <p>
          申込みは{strata.reduce((sum, stratum) => sum + stratum.entered, 0)}
          名です。引いた後は、申込みを加えることも引き直すこともできません。
        </p>
      }
    >
      <TextField
        field={fields.publicWord}
        label="立会人が決めた言葉"
        hint="その場で、事務局でない人に決めてもらってください。くじの結果に加わります。"
      />
    </FormPage>
  );
}
