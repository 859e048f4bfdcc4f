import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { castElectionBallot } from "#app/domain/ballots/cast-election-ballot.server.ts";
import { ElectionBallot } from "#app/domain/ballots/election-ballot.tsx";
import { ElectionBallotInput } from "#app/domain/ballots/elections.schema.ts";
import { openBallot } from "#app/domain/reports/open-ballot.server.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Page } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionPath, voteRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => ({
  vote: await openBallot(viewer, voteRef(params)),
  path: sessionPath(params),
}));

export const action = formAction(ElectionBallotInput, async ({ viewer, params, input }) => {
  const { secretCandidate, secretWriteIn } = input;
  if (!input.isSure) return data({ meantSecretly: { secretCandidate, secretWriteIn } });
  await castElectionBallot(viewer, voteRef(params), input);
  return redirect(`${sessionPath(params)}/room?done=voted-secretly`);
});

export const meta = titled("選挙");

export default function Election() {
  const { vote, path } = useLoaderData<typeof loader>();
  const { form } = useActForm<{ secretCandidate: string }>();
  return (
    <Page title="選挙" shape="large" crumbs={[{ label: "会議に加わる", href: `${path}/room` }]}>
      <ErrorSummary form={form} />
      <p>
        議題{vote.label}「{vote.motion}」
      </p>
      <ElectionBallot vote={vote} here={`${path}/votes/${vote.id}/election`} />
    </Page>
  );
}
