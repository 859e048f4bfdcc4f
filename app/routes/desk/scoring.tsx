import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { scoringDesk } from "#app/domain/desk/scoring-desk.server.ts";
import { openScoring } from "#app/domain/scorings/open-scoring.server.ts";
import { usualCriteria } from "#app/domain/scorings/scoring.rules.ts";
import { OpenScoringInput } from "#app/domain/scorings/scorings.schema.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Section } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => scoringDesk(viewer, itemRef(params)));

export const action = formAction(OpenScoringInput, async ({ viewer, params, input }) => {
  await openScoring(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/items/${params.item}/scoring?done=saved`);
});

export const meta = titled("審議課題の採点");

export default function ScoringDesk() {
  const { base, name, item, scoring } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ candidates: string; criteria: string }>({ criteria: usualCriteria.join("\n") });
  const here = `${base}/items/${item.position}/scoring`;
  return (
    <FormPage
      title="審議課題の採点"
      form={form}
      button="採点を始める"
      isBlocked={scoring !== null}
      back={{ href: base, label: "やめる" }}
      crumbs={[{ label: name, href: base }]}
      intro={
        scoring ? (
          <p role="status">
            {scoring.isOpen
              ? `採点した委員 ${scoring.scored}名`
              : "採点は締め切りました。議題のページに順が載っています。"}
          </p>
        ) : (
          <p>
            議題{item.label}「{item.title}」の候補を、委員が採点します。順は話し合いの材料になり、決めるのは採決です。
          </p>
        )
      }
      outro={
        scoring && (
          <>
            {scoring.isOpen && (
              <Section title="締め切る">
                <ActForm action={`${here}/closing`} name="close-scoring" className="actions">
                  <Button>締め切って順を示す</Button>
                </ActForm>
              </Section>
            )}
            <p>
              候補を書き誤ったときは、<a href={`${here}/voiding`}>この採点を取り消す</a>
            </p>
          </>
        )
      }
    >
      <TextArea
        field={fields.candidates}
        label="候補の課題"
        rows={6}
        hint="1行に1つ。テーマと同じ名前にすると、そのテーマの提案への賛同を参考として並べます。"
      />
      <TextArea field={fields.criteria} label="見る点" rows={5} hint="1行に1つ。" />
    </FormPage>
  );
}
