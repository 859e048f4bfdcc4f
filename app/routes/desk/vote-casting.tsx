import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CastingInput } from "#app/domain/ballots/ballots.schema.ts";
import { giveCastingVote } from "#app/domain/ballots/give-casting-vote.server.ts";
import { runVote } from "#app/domain/desk/run-parts.server.ts";
import { Choices } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { deskSessionPath, voteRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runVote(viewer, voteRef(params)));

export const action = formAction(CastingInput, async ({ viewer, params, input }) => {
  await giveCastingVote(viewer, voteRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=settled`);
});

export const meta = metaFrom<{ chairTitle: string }>(({ chairTitle }) => ({ title: `${chairTitle}裁決` }));

export default function VoteCasting() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ choice: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title={`${data.chairTitle}裁決`}
      form={form}
      button="裁決を記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={<p className="say">可否同数です。進行する委員が決めてください。</p>}
    >
      <Choices
        field={fields.choice}
        label={`${data.chairTitle}裁決`}
        isRow
        options={[
          { value: "for", label: "可とする" },
          { value: "against", label: "否とする" },
        ]}
      />
    </FormPage>
  );
}
