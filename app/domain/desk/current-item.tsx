import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Elapsed } from "#app/ui/elapsed.tsx";
import { kindWords } from "../agenda/agenda.schema.ts";
import type { Instead } from "../ballots/procedure.rules.ts";
import { MotionsPart } from "./motions-part.tsx";
import { OpenVotePart } from "./open-vote-part.tsx";
import type { RunPage } from "./run-page.server.ts";

type Props = { base: string; data: RunPage };

/** The item under discussion: the words to read out and what may be pressed now; what may not says why. */
export function CurrentItem({ base, data }: Props) {
  const item = data.items.find((candidate) => candidate.position === data.current);
  if (!item) return <p className="note">すべての議題に結果があります。閉会できます。</p>;
  // What was decided last is read out before the next item is begun.
  const isWaiting = !data.openVote && data.declared !== null && !data.declared.isDeclared;
  return (
    <section aria-labelledby="current">
      <h2 id="current">
        議題{item.label}　{item.title}（{kindWords[item.kind]}・{item.isClosed ? "非公開" : "公開"}）
      </h2>
      {!isWaiting && <ItemTime base={base} item={item} now={data.now} />}
      {item.isClosed && <p className="note">非公開の議題です。傍聴者に退席を求めてから始めてください。</p>}
      {data.openVote ? (
        <OpenVotePart base={base} vote={data.openVote} chairTitle={data.chairTitle} isDesk={data.isDesk} />
      ) : isWaiting ? (
        <p className="note">先に、ただいまの結果を読み上げてください。「宣告した」を押すと、次に進めます。</p>
      ) : (
        <Undecided base={base} data={data} item={item} />
      )}
    </section>
  );
}

/** Planned minutes against those gone by; an item not yet begun is begun here. */
function ItemTime({ base, item, now }: { base: string; item: RunPage["items"][number]; now: Date }) {
  return (
    <div className="quiet">
      {item.plannedMinutes && `予定${item.plannedMinutes}分`}
      {item.plannedMinutes && item.startedAt && "・"}
      {item.startedAt && (
        <>
          経過
          <Elapsed since={item.startedAt.toISOString()} now={now.toISOString()} />
        </>
      )}
      {!item.startedAt && (
        <ActForm action={`${base}/run/items/${item.position}/start`} name="start-item" className="inline-form">
          <Button isQuiet>この議題を始める</Button>
        </ActForm>
      )}
    </div>
  );
}

function Undecided({ base, data, item }: Props & { item: RunPage["items"][number] }) {
  const here = `${base}/run/items/${item.position}`;
  const { quorum } = data;
  const isDecided = item.kind === "consultation" || item.kind === "deliberation";
  const mayDecide = isDecided && !data.hindrance;
  const ready =
    item.motions.length === 0
      ? { id: null, name: "原案", isAmended: false }
      : item.motions.find((motion) => motion.isReady);
  return (
    <>
      {isDecided && data.hindrance && (
        <div className="note is-strong">
          <p>{data.hindrance.sentence}</p>
          {data.hindrance.rule && (
            <p className="quiet">
              きまり「{data.hindrance.rule}」{data.hindrance.source && `（${data.hindrance.source}）`}
            </p>
          )}
          <ul className="inline-links">
            {data.hindrance.instead.map((way) => (
              <li key={way}>
                <a href={insteadOf(way, base, here).href}>{insteadOf(way, base, here).label}</a>
              </li>
            ))}
            {!quorum.isMet && (
              <li>
                <a href={`${base}/run/lapse`}>流会にする</a>
              </li>
            )}
          </ul>
        </div>
      )}
      {isDecided && <MotionsPart here={here} item={item} mayVote={mayDecide} />}
      {mayDecide && ready && (
        <>
          <h3>次に読み上げる言葉</h3>
          <p className="say">{askedWords(item, ready)}</p>
          <ActForm action={`${here}/no-objection`} name="no-objection" className="actions">
            {ready.id && <input type="hidden" name="motionId" value={ready.id} />}
            <Button>異議なし</Button>
            <a href={`${here}/vote?objection=on${ready.id ? `&motion=${ready.id}` : ""}`}>異議あり（採決に進む）</a>
          </ActForm>
        </>
      )}
      {item.kind === "report" && (
        <>
          <h3>次に読み上げる言葉</h3>
          <p className="say">「議題{item.label}について報告を受けます。御質問はありませんか。」</p>
          <ActForm action={`${here}/result`} name="reported" className="actions">
            <input type="hidden" name="result" value="reported" />
            <Button>報告を受けた</Button>
          </ActForm>
        </>
      )}
      <ul className="inline-links">
        <li>
          <a href={`${here}/result`}>報告を受けた・了承・継続審議にする</a>
        </li>
        {mayDecide && item.motions.length < 2 && (
          <li>
            <a href={`${here}/vote`}>採決する</a>
          </li>
        )}
        {isDecided && (
          <li>
            <a href={`${here}/amendments`}>修正案を加える</a>
          </li>
        )}
        {isDecided && item.motions.length < 2 && (
          <li>
            <a href={`${here}/division`}>分けて採決する</a>
          </li>
        )}
        {isDecided && !data.hindrance && item.motions.length === 0 && item.elections.length === 0 && (
          <li>
            <a href={`${here}/election`}>選挙をする</a>
          </li>
        )}
        {item.elections.map((election) => (
          <li key={election.id}>
            <a href={`${here}/election?runoff=${election.id}`}>{election.motion}の決選投票をする</a>
          </li>
        ))}
        {isDecided && data.isDesk && (
          <li>
            <a href={`${base}/items/${item.position}/scoring`}>審議課題の採点</a>
          </li>
        )}
        <li>
          <a href={`${here}/recusals`}>委員の除斥（この議題だけ退席）</a>
        </li>
      </ul>
    </>
  );
}

/** What whoever presides asks the room, by the motion that is put. */
function askedWords({ label, motions }: RunPage["items"][number], ready: { name: string; isAmended: boolean }): string {
  if (ready.isAmended && ready.name !== "原案")
    return `「議題${label}の${ready.name}について、可決された修正案のとおり修正して承認することに御異議ありませんか。」`;
  if (ready.isAmended)
    return `「議題${label}について、可決された修正案のとおり修正して承認することに御異議ありませんか。」`;
  return motions.length < 2
    ? `「議題${label}について、原案のとおり承認することに御異議ありませんか。」`
    : `「議題${label}の${ready.name}について、承認することに御異議ありませんか。」`;
}

/** Where each way out of a hindrance leads, in words. */
function insteadOf(way: Instead, base: string, here: string): { href: string; label: string } {
  if (way === "recess") return { href: `${base}/run/recess`, label: "休憩して着席を待つ" };
  if (way === "carry-over") return { href: `${here}/result`, label: "この議題を継続審議にする" };
  if (way === "adjourn") return { href: `${base}/run/adjournment`, label: "延会にする（残りを別の日に続ける）" };
  if (way === "hand-over") return { href: `${base}/run/chair`, label: "進行する人を代える" };
  return { href: `${base}/run`, label: way === "resume" ? "再開する" : "結果を出す" };
}
