import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { choiceWords, EnteredBallotInput } from "#app/domain/ballots/ballots.schema.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { runVote } from "#app/domain/desk/run-parts.server.ts";
import { Choices, Select } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, voteRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runVote(viewer, voteRef(params)));

export const action = formAction(EnteredBallotInput, async ({ viewer, params, input }) => {
  await castBallot(viewer, voteRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=saved`);
});

export const meta = titled("委員に代わって投票を入力する");

export default function VoteBallots() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; choice: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="委員に代わって投票を入力する"
      form={form}
      button="入力する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
    >
      <Select
        field={fields.memberId}
        label="委員"
        empty="選んでください"
        options={(data.openVote?.enterable ?? []).map(({ id, name }) => ({
          value: id,
          label: data.openVote?.waiting.some((one) => one.id === id) ? name : `${name}（入力済み）`,
        }))}
      />
      <Choices
        field={fields.choice}
        label="投票"
        isRow
        options={Object.entries(choiceWords).map(([value, label]) => ({ value, label }))}
      />
    </FormPage>
  );
}
