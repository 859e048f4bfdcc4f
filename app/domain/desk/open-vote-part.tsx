import { ActForm } from "#app/ui/act-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { methodWords } from "../ballots/ballots.schema.ts";
import type { RunPage } from "./run-page.server.ts";

type Props = { base: string; vote: NonNullable<RunPage["openVote"]>; chairTitle: string; isDesk: boolean };

/** A vote from its opening to its result; a tie waits for whoever presides, with both ways of the same weight. */
export function OpenVotePart({ base, vote, chairTitle, isDesk }: Props) {
  const here = `${base}/run/votes/${vote.id}`;
  const voiding = isDesk && <a href={`${here}/voiding`}>この採決を取り消す</a>;
  if (vote.isCounted) {
    return (
      <>
        <p className="say">
          賛成{vote.for}名・反対{vote.against}名。可否同数です。{chairTitle}が決めてください。
        </p>
        <ActForm action={`${here}/casting`} name="casting" className="reply">
          <Button name="choice" value="for" isQuiet>
            可とする
          </Button>
          <Button name="choice" value="against" isQuiet>
            否とする
          </Button>
        </ActForm>
        <p>{voiding}</p>
      </>
    );
  }
  return (
    <>
      <p className="say">
        「{vote.motion}」の採決です（{methodWords[vote.method]}）。加われる委員は{vote.eligible}名です。
      </p>
      {vote.method === "recorded" && (
        <p>
          投票した委員 {vote.cast}名
          {vote.waiting.length > 0 && `・まだの委員 ${vote.waiting.map((member) => member.name).join("、")}`}
          {isDesk && vote.waiting.length > 0 && (
            <>
              {"　"}
              <a href={`${here}/ballots`}>委員に代わって投票を入力する</a>
            </>
          )}
        </p>
      )}
      <p className="actions">
        <ButtonLink href={`${here}/count`}>締め切って結果を出す</ButtonLink>
        {voiding}
      </p>
    </>
  );
}
