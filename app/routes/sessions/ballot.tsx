import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BallotInput, choiceWords } from "#app/domain/ballots/ballots.schema.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { openBallot } from "#app/domain/reports/open-ballot.server.ts";
import { Choices } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionPath, voteRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => ({
  ...(await openBallot(viewer, voteRef(params))),
  path: sessionPath(params),
}));

export const action = formAction(BallotInput, async ({ viewer, params, input }) => {
  await castBallot(viewer, voteRef(params), input);
  const { item } = await openBallot(viewer, voteRef(params));
  return redirect(`${sessionPath(params)}/items/${item}?done=voted`);
});

export const meta = titled("採決");

export default function Ballot() {
  const { motion, item, path } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ choice: string }>();
  return (
    <FormPage
      title="採決"
      crumbs={[{ label: `議題${item}`, href: `${path}/items/${item}` }]}
      form={form}
      button="投票する"
      intro={<p>「{motion}」</p>}
    >
      <Choices
        field={fields.choice}
        label="投票"
        options={Object.entries(choiceWords).map(([value, label]) => ({ value, label }))}
      />
    </FormPage>
  );
}
