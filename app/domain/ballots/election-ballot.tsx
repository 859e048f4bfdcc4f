import { useActionData } from "@remix-run/react";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices, TextField } from "#app/ui/fields.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import type { WaitingVote } from "./may-vote.server.ts";
import { SureBallot } from "./sure-ballot.tsx";

/** A ballot in an election: one name, none, or, where the vote is free, a name written by hand. */
export function ElectionBallot({ vote, here }: { vote: WaitingVote; here: string }) {
  const { fields } = useActForm<{ secretCandidate: string; secretWriteIn: string }>();
  const answer = useActionData() as { meantSecretly?: Meant } | undefined;
  if (vote.hasVotedSecretly) return <p className="note">投票は済んでいます。結果が出るまでお待ちください。</p>;
  if (answer?.meantSecretly) return <SureElection vote={vote} here={here} meant={answer.meantSecretly} />;
  const isFree = vote.way === "free";
  return (
    <>
      <p>投票した後は変えられません。だれがだれに投票したかは、記録に残しません。</p>
      <ActForm action={here} name={`election-${vote.id}`}>
        <Choices
          field={fields.secretCandidate}
          label="投票する委員"
          options={[
            ...vote.candidates.map(({ id, name }) => ({ value: id, label: name })),
            ...(isFree ? [{ value: "other", label: "名前を書いて投票する" }] : []),
            { value: "blank", label: "白票" },
          ]}
        />
        {isFree && (
          <TextField
            field={fields.secretWriteIn}
            label="名前"
            isOptional
            hint="委員の名前でないときは、無効になります。"
          />
        )}
        <p className="actions">
          <Button>次へ（投票する前に確かめる）</Button>
        </p>
      </ActForm>
    </>
  );
}

type Meant = { secretCandidate: string; secretWriteIn: string };

function SureElection({ vote, here, meant }: { vote: WaitingVote; here: string; meant: Meant }) {
  const named = vote.candidates.find(({ id }) => id === meant.secretCandidate)?.name;
  const whom = meant.secretCandidate === "blank" ? "白票" : (named ?? meant.secretWriteIn);
  return (
    <SureBallot
      here={here}
      name={`election-${vote.id}-sure`}
      words={`「${whom}」で投票します。投票した後は変えられません。`}
      button={`「${whom}」で投票する`}
      fields={meant}
    />
  );
}
