import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { approveWithoutObjection } from "#app/domain/ballots/approve-without-objection.server.ts";
import { NoObjectionInput } from "#app/domain/ballots/ballots.schema.ts";
import { EarlierDecision } from "#app/domain/desk/earlier-decision.tsx";
import { runItem } from "#app/domain/desk/run-parts.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runItem(viewer, itemRef(params)));

export const action = formAction(NoObjectionInput, async ({ viewer, params, input }) => {
  await approveWithoutObjection(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=settled`);
});

export const meta = titled("異議なし");

export default function NoObjection() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ motionId: string; reconsiderReason: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="異議なし"
      form={form}
      button="異議なし（承認）と記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
    >
      <p className="say">「承認することに御異議ありませんか。」</p>
      <p>異議があったときは「採決する」に進んでください。</p>
      {fields.motionId.initialValue && <input type="hidden" name="motionId" value={fields.motionId.initialValue} />}
      <EarlierDecision earlier={data.earlier} chairTitle={data.chairTitle} field={fields.reconsiderReason} />
    </FormPage>
  );
}
