import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { scoreCandidates } from "#app/domain/scorings/score-candidates.server.ts";
import { mostPoints } from "#app/domain/scorings/scoring.rules.ts";
import { ScoresInput } from "#app/domain/scorings/scorings.schema.ts";
import { allow, found } from "#app/shared/errors.ts";
import { Select } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Section } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { itemRef, sessionPath } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { item, scoring, isMember } = await itemPage(viewer, itemRef(params));
  allow(isMember);
  return { item, scoring: found(scoring), path: sessionPath(params) };
});

export const action = formAction(ScoresInput, async ({ viewer, params, input }) => {
  await scoreCandidates(viewer, itemRef(params), input);
  return redirect(`${sessionPath(params)}/items/${params.item}?done=scored`);
});

export const meta = titled("審議課題の採点");

export default function Scoring() {
  const { item, scoring, path } = useLoaderData<typeof loader>();
  const { form } = useActForm<{ points: string }>();
  const typed = (form.initialValue as { points?: string[] } | undefined)?.points;
  return (
    <FormPage
      title="審議課題の採点"
      form={form}
      button="採点を送る"
      isBlocked={!scoring.isOpen}
      back={{ href: `${path}/items/${item.number}`, label: "やめる" }}
      crumbs={[{ label: `議題${item.label}　${item.title}`, href: `${path}/items/${item.number}` }]}
      intro={
        <p>
          {scoring.isOpen
            ? `候補ごとに、1点（低い）から${mostPoints}点（高い）を選んでください。締め切りまでは直せます。`
            : "採点は締め切りました。"}
        </p>
      }
    >
      {scoring.candidates.map((candidate, row) => (
        <Section key={candidate.id} title={`${candidate.number}　${candidate.title}`}>
          {scoring.criteria.map((criterion, column) => {
            const place = row * scoring.criteria.length + column;
            const before = typed?.[place] ?? scoring.own?.[place];
            return (
              <Select
                key={criterion}
                field={{
                  id: `points-${place}`,
                  name: `points[${place}]`,
                  errors: undefined,
                  errorId: "",
                  initialValue: before === undefined ? undefined : String(before),
                }}
                label={criterion}
                empty="選んでください"
                options={Array.from({ length: mostPoints }, (_, index) => ({
                  value: String(index + 1),
                  label: `${index + 1}点`,
                }))}
              />
            );
          })}
        </Section>
      ))}
    </FormPage>
  );
}
