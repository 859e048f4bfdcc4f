import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { AnyBallotInput, choiceWords, methodWords } from "#app/domain/ballots/ballots.schema.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { castSecretBallot } from "#app/domain/ballots/cast-secret-ballot.server.ts";
import { SureBallot } from "#app/domain/ballots/sure-ballot.tsx";
import { openBallot } from "#app/domain/reports/open-ballot.server.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Choices } from "#app/ui/fields.tsx";
import { Page } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionPath, voteRef } from "#app/web/refs.ts";

type Choice = keyof typeof choiceWords;
const isChoice = (value: string | null): value is Choice => value !== null && Object.hasOwn(choiceWords, value);

export const loader = page(async ({ viewer, params, url }) => {
  const meant = url.searchParams.get("choice");
  return {
    vote: await openBallot(viewer, voteRef(params)),
    meant: isChoice(meant) ? meant : null,
    path: sessionPath(params),
  };
});

export const action = formAction(AnyBallotInput, async ({ viewer, params, input }) => {
  const isSecret = input.secretChoice !== undefined;
  // What is final is read once more first. The choice goes back in the page alone, never in an address.
  if (isSecret && !input.isSure) return data({ meantSecretly: input.secretChoice });
  if (input.secretChoice !== undefined)
    await castSecretBallot(viewer, voteRef(params), { secretChoice: input.secretChoice });
  else await castBallot(viewer, voteRef(params), { choice: input.choice ?? "abstain" });
  return redirect(`${sessionPath(params)}/room?done=${isSecret ? "voted-secretly" : "voted"}`);
});

export const meta = titled("採決");

/** First the choice, then one large button that says what is about to be given: nothing is cast by a slip. */
export default function Ballot() {
  const { vote, meant, path } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ secretChoice: string }>();
  const here = `${path}/votes/${vote.id}/ballot`;
  return (
    <Page title="採決" shape="large" crumbs={[{ label: "会議に加わる", href: `${path}/room` }]}>
      <ErrorSummary form={form} />
      <p>
        議題{vote.label}「{vote.motion}」（{methodWords[vote.method]}）
      </p>
      {vote.way !== null ? (
        <p className="actions">
          <ButtonLink href={`${path}/votes/${vote.id}/election`}>選挙に投票する</ButtonLink>
        </p>
      ) : vote.method === "secret" ? (
        <SecretBallot vote={vote} here={here} field={fields.secretChoice} />
      ) : meant ? (
        <>
          <p className="say">「{choiceWords[meant]}」で投票します。</p>
          <ActForm action={here} name={`ballot-${vote.id}-${vote.choice}-${meant}`} className="actions">
            <input type="hidden" name="choice" value={meant} />
            <Button>「{choiceWords[meant]}」で投票する</Button>
            <a href={here}>選び直す</a>
          </ActForm>
        </>
      ) : (
        <ul className="large-choices">
          {Object.entries(choiceWords).map(([value, label]) => (
            <li key={value}>
              <a className="button is-quiet" href={`${here}?choice=${value}`}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

type SecretProps = {
  vote: Awaited<ReturnType<typeof openBallot>>;
  here: string;
  field: ComponentProps<typeof Choices>["field"];
};

/** A secret choice is never part of an address: it would stay in the history of the browser and in logs. */
function SecretBallot({ vote, here, field }: SecretProps) {
  const answer = useActionData() as { meantSecretly?: Choice } | undefined;
  if (answer?.meantSecretly && !vote.hasVotedSecretly)
    return (
      <SureBallot
        here={here}
        name={`ballot-${vote.id}-sure`}
        words={`「${choiceWords[answer.meantSecretly]}」で投票します。投票した後は変えられません。`}
        button={`「${choiceWords[answer.meantSecretly]}」で投票する`}
        fields={{ secretChoice: answer.meantSecretly }}
      />
    );
  if (vote.hasVotedSecretly) return <p className="note">投票は済んでいます。結果が出るまでお待ちください。</p>;
  return (
    <>
      <p>投票した後は変えられません。だれが何に投票したかは、記録に残しません。</p>
      <ActForm action={here} name={`ballot-${vote.id}`}>
        <Choices
          field={field}
          label="投票"
          options={Object.entries(choiceWords).map(([value, label]) => ({ value, label }))}
        />
        <p className="actions">
          <Button>次へ（投票する前に確かめる）</Button>
        </p>
      </ActForm>
    </>
  );
}
