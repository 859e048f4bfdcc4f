import { ActForm } from "#app/ui/act-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { kindWords } from "../agenda/agenda.schema.ts";
import { methodWords } from "../ballots/ballots.schema.ts";
import type { RunPage } from "./run-page.server.ts";

/** The item under discussion: the words to read out and what may be pressed now; what may not says why. */
export function CurrentItem({ base, data }: { base: string; data: RunPage }) {
  const item = data.items.find((candidate) => candidate.position === data.current);
  if (!item) return <p className="note">すべての議題に結果があります。閉会できます。</p>;
  const here = `${base}/run/items/${item.position}`;
  const { openVote, quorum } = data;
  return (
    <section aria-labelledby="current">
      <h2 id="current">
        議題{item.position}　{item.title}（{kindWords[item.kind]}・{item.isClosed ? "非公開" : "公開"}）
      </h2>
      {openVote ? (
        <OpenVote base={base} vote={openVote} chairTitle={data.chairTitle} />
      ) : (
        <>
          {quorum.isMet ? (
            <>
              <h3>次に読み上げる言葉</h3>
              <p className="say">「議題{item.position}について、原案のとおり承認することに御異議ありませんか。」</p>
              <ActForm action={`${here}/no-objection`} name="no-objection" className="actions">
                <Button>異議なし</Button>
                <a href={`${here}/vote`}>異議あり（採決に進む）</a>
              </ActForm>
            </>
          ) : (
            <p className="note is-strong">
              採決できません。出席{quorum.present}名で、必要な{quorum.needed}名に{quorum.missing}
              名足りません。着席を待つか、継続審議にしてください。
            </p>
          )}
          <ul className="inline-links">
            <li>
              <a href={`${here}/result`}>報告を受けた・了承・継続審議にする</a>
            </li>
            {quorum.isMet && (
              <li>
                <a href={`${here}/vote`}>採決する</a>
              </li>
            )}
            <li>
              <a href={`${here}/recusals`}>委員の除斥（この議題だけ退席）</a>
            </li>
          </ul>
        </>
      )}
    </section>
  );
}

type Vote = NonNullable<RunPage["openVote"]>;

function OpenVote({ base, vote, chairTitle }: { base: string; vote: Vote; chairTitle: string }) {
  const here = `${base}/run/votes/${vote.id}`;
  if (vote.isCounted) {
    return (
      <>
        <p className="say">可否同数です。{chairTitle}が決めてください。</p>
        <ActForm action={`${here}/casting`} name="casting" className="reply">
          <Button name="choice" value="for">
            可とする
          </Button>
          <Button name="choice" value="against" isQuiet>
            否とする
          </Button>
        </ActForm>
        <p>
          <a href={`${here}/voiding`}>この採決を取り消す</a>
        </p>
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
          投票した委員 {vote.cast}名　<a href={`${here}/ballots`}>委員に代わって投票を入力する</a>
        </p>
      )}
      <p className="actions">
        <ButtonLink href={`${here}/count`}>締め切って結果を出す</ButtonLink>
        <a href={`${here}/voiding`}>この採決を取り消す</a>
      </p>
    </>
  );
}
