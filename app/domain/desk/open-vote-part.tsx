import { ButtonLink } from "#app/ui/button.tsx";
import { Names } from "#app/ui/names.tsx";
import { methodWords } from "../ballots/ballots.schema.ts";
import { CastingForm } from "./casting-form.tsx";
import { EnteredPart } from "./entered-part.tsx";
import type { RunPage } from "./run-page.server.ts";

type Props = { base: string; vote: NonNullable<RunPage["openVote"]>; chairTitle: string; isDesk: boolean };

/** A vote from its opening to its result; a tie waits for whoever presides, with both ways of the same weight. */
export function OpenVotePart({ base, vote, chairTitle, isDesk }: Props) {
  const here = `${base}/run/votes/${vote.id}`;
  const voiding = isDesk && <a href={`${base}/votes/${vote.id}/voiding`}>この採決を取り消す</a>;
  if (vote.isElection && vote.isCounted) {
    return (
      <>
        <p className="say">{vote.tied.join("、")}の票が同じです。抽選で決めます。</p>
        <p className="actions">
          <ButtonLink href={`${here}/lot`}>抽選する</ButtonLink>
          {voiding}
        </p>
      </>
    );
  }
  if (vote.isCounted) {
    return (
      <>
        <p className="say">
          賛成{vote.for}名・反対{vote.against}名。可否同数です。{chairTitle}が決めてください。
        </p>
        <CastingForm here={here} />
        <p>{voiding}</p>
      </>
    );
  }
  return (
    <>
      <p className="say">
        「{vote.motion}」{!vote.isElection && "の採決"}です（{methodWords[vote.method]}
        {vote.isOnPaper && "・紙で投票"}）。加われる委員は{vote.isElection ? vote.roll.length : vote.eligible}名です。
      </p>
      {vote.method === "secret" && vote.roll.length <= 2 && (
        <p className="note is-strong">
          投票する委員が2名以下のときは、数からだれの票か分かるため、賛成と反対の数を公表しません。
        </p>
      )}
      {vote.isByDevice && (
        <p role="status">
          投票した委員 {vote.cast}名
          {vote.waiting.length > 0 && (
            <>
              ・まだの委員 <Names names={vote.waiting.map((member) => member.name)} />
            </>
          )}
          {isDesk && vote.method === "recorded" && vote.enterable.length > 0 && (
            <>
              {"　"}
              <a href={`${here}/ballots`}>委員に代わって投票を入力する</a>
            </>
          )}
        </p>
      )}
      <EnteredPart vote={vote} here={here} />
      <p className="actions">
        <ButtonLink href={`${here}/${vote.isElection ? "election" : "count"}`}>締め切って結果を出す</ButtonLink>
        {voiding}
      </p>
    </>
  );
}
