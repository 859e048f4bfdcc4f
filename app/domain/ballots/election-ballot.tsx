import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices, TextField } from "#app/ui/fields.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import type { WaitingVote } from "./may-vote.server.ts";

/** A ballot in an election: one name, none, or, where the vote is free, a name written by hand. */
export function ElectionBallot({ vote, here }: { vote: WaitingVote; here: string }) {
  const { fields } = useActForm<{ secretCandidate: string; secretWriteIn: string }>();
  if (vote.hasVotedSecretly) return <p className="note">投票は済んでいます。結果が出るまでお待ちください。</p>;
  const isFree = vote.way === "free";
  return (
    <>
      <p>投票した後は変えられません。だれがだれに投票したかは、どこにも残りません。</p>
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
          <Button>投票する</Button>
        </p>
      </ActForm>
    </>
  );
}
