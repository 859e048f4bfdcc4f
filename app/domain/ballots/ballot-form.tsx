import { ButtonLink } from "#app/ui/button.tsx";
import { choiceWords, methodWords } from "./ballots.schema.ts";
import type { WaitingVote } from "./may-vote.server.ts";

/** A member's own ballot: large choices, each leading to a page that asks once more. */
export function BallotForm({ vote }: { vote: WaitingVote }) {
  const here = `${vote.session}/votes/${vote.id}/ballot`;
  return (
    <section className="section" aria-labelledby="ballot">
      <h2 id="ballot">
        {vote.way === null ? "採決です" : "選挙です"}（{methodWords[vote.method]}）
      </h2>
      <p>
        議題{vote.label}「{vote.motion}」
      </p>
      {vote.hasVotedSecretly ? (
        <p className="note">
          投票は済んでいます。無記名投票は、投票した後に変えられません。結果が出るまでお待ちください。
        </p>
      ) : vote.method === "secret" ? (
        <p className="actions">
          <ButtonLink href={vote.way === null ? here : `${vote.session}/votes/${vote.id}/election`}>
            投票する
          </ButtonLink>
        </p>
      ) : (
        <>
          {vote.choice && <p>「{choiceWords[vote.choice]}」に投票しました。締め切りまでは変えられます。</p>}
          <ul className="large-choices">
            {Object.entries(choiceWords).map(([value, label]) => (
              <li key={value}>
                <a
                  className={value === vote.choice ? "button" : "button is-quiet"}
                  aria-current={value === vote.choice ? "true" : undefined}
                  href={`${here}?choice=${value}`}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
