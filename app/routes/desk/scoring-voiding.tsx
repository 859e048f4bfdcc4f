import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { scoringDesk } from "#app/domain/desk/scoring-desk.server.ts";
import { VoidScoringInput } from "#app/domain/scorings/scorings.schema.ts";
import { voidScoring } from "#app/domain/scorings/void-scoring.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => scoringDesk(viewer, itemRef(params)));

export const action = formAction(VoidScoringInput, async ({ viewer, params, input }) => {
  await voidScoring(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/items/${params.item}/scoring?done=saved`);
});

export const meta = titled("採点を取り消す");

export default function ScoringVoiding() {
  const { base, name, item, scoring } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `${base}/items/${item.position}/scoring`;
  return (
    <FormPage
      title="採点を取り消す"
      form={form}
      button="この採点を取り消す"
      isDanger
      isBlocked={scoring === null}
      back={{ href: back, label: "やめる" }}
      crumbs={[
        { label: name, href: base },
        { label: "審議課題の採点", href: back },
      ]}
      intro={<p>委員が付けた点は使われなくなり、候補を書き直して採点をやり直せます。</p>}
    >
      <TextArea field={fields.reason} label="取り消す理由" rows={2} />
    </FormPage>
  );
}
