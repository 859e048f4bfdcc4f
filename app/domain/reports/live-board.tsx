import { Clock } from "#app/ui/day.tsx";
import { Elapsed } from "#app/ui/elapsed.tsx";
import { Section } from "#app/ui/page.tsx";
import { Seats } from "#app/ui/seats.tsx";
import { resultWords } from "../agenda/agenda.schema.ts";
import { ownNumber } from "../agenda/agenda-numbers.rules.ts";
import { methodWords } from "../ballots/ballots.schema.ts";
import { DecisionBar } from "../ballots/decision-bar.tsx";
import type { LivePage } from "./live-page.server.ts";

/** A sitting as it runs, in pictures and words. What changes is told to whoever listens. */
export function LiveBoard({ data, now }: { data: LivePage; now: string }) {
  const { session, quorum } = data;
  return (
    <>
      <LiveBand data={data} />
      {session.state === "open" && <CurrentPart data={data} now={now} />}
      <LastDecision data={data} />
      {quorum && session.state === "open" && (
        <Section title="出席">
          <Seats present={quorum.present} needed={quorum.needed} total={data.members} />
        </Section>
      )}
      <Section title="次第">
        <ol className="agenda">
          {data.items.map((item) => (
            <li key={item.number} aria-current={item.isCurrent ? "step" : undefined}>
              <span className="number">{ownNumber(item.label)}</span>
              <div>
                <p>
                  {item.title ?? "非公開"}
                  {item.isWithdrawn && "（取下げ）"}
                  {item.isCurrent && <strong>　いま</strong>}
                </p>
                {item.result && (
                  <p>
                    結果 <strong>{item.result.word ?? resultWords[item.result.kind]}</strong>
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
      </Section>
      {data.timeline.length > 0 && (
        <Section title="これまでの経過">
          <ol className="timeline">
            {data.timeline.map((one) => (
              <li key={`${one.at}${one.what}`}>
                <Clock at={new Date(one.at)} /> {one.what}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}

const notOpenWords: Record<string, string> = {
  announced: "まだ開会していません",
  postponed: "この会議は延期しています",
};

function LiveBand({ data: { session, quorum } }: { data: LivePage }) {
  if (session.state === "closed")
    return (
      <p className="band" role="status">
        {session.isLapsed ? "流会になりました" : "閉会しました"}
        {session.closedAt && (
          <>
            （<Clock at={new Date(session.closedAt)} />）
          </>
        )}
      </p>
    );
  if (session.state !== "open" || !session.openedAt)
    return (
      <p className="band" role="status">
        {notOpenWords[session.state] ?? "この会議は中止になりました"}
      </p>
    );
  return (
    <p className={!quorum || quorum.isMet ? "band" : "band is-short"} role="status">
      {session.restingSince ? (
        <>
          休憩中（
          <Clock at={new Date(session.restingSince)} />
          から）
        </>
      ) : (
        <>
          開会中（
          <Clock at={new Date(session.openedAt)} />
          開会）
        </>
      )}
      {quorum &&
        `｜出席${quorum.present}名・必要${quorum.needed}名　${
          quorum.isMet ? "会議は成立しています" : `定足数に${quorum.missing}名足りません`
        }`}
    </p>
  );
}

function CurrentPart({ data, now }: { data: LivePage; now: string }) {
  const { current, vote, floor } = data;
  if (!current) return <p className="note">すべての議題が終わりました。</p>;
  if (current.isClosed)
    return (
      <section aria-labelledby="now">
        <h2 id="now">いま　議題{current.label}（非公開）</h2>
        <p>{current.ground}、公開していません。</p>
      </section>
    );
  return (
    <section aria-labelledby="now">
      <h2 id="now">
        いま　議題{current.label}　{current.title}
      </h2>
      <p className="quiet">
        {current.plannedMinutes && `予定${current.plannedMinutes}分`}
        {current.plannedMinutes && current.startedAt && "・"}
        {current.startedAt && (
          <>
            経過
            <Elapsed since={current.startedAt} now={now} />
          </>
        )}
        {current.recused > 0 && `・退席（除斥）${current.recused}名`}
      </p>
      <div role="status">
        {vote && (
          <p className="say">
            {voteWords(vote)}
            {vote.name && `${vote.name} `}「{vote.motion}」
            {vote.cast !== null && !vote.isTied && ` 投票した委員 ${vote.cast}名／${vote.roll}名`}
          </p>
        )}
        {vote?.seedHash && (
          <p className="quiet break-anywhere">
            票が同じときの抽選の種（SHA-256） <code>{vote.seedHash}</code>
          </p>
        )}
        {!vote && floor?.speaking && <p>{floor.speaking}が発言しています。</p>}
      </div>
    </section>
  );
}

function voteWords(vote: NonNullable<LivePage["vote"]>): string {
  if (vote.seedHash) return vote.isTied ? "票が同じです。抽選で決めます。" : "選挙をしています（無記名投票）。";
  return vote.isTied
    ? "可否同数です。進行する委員の裁決を待っています。"
    : `採決をしています（${methodWords[vote.method]}）。`;
}

function LastDecision({ data: { last } }: { data: LivePage }) {
  if (!last) return null;
  const { decision } = last;
  return (
    <section aria-labelledby="last" className="section">
      <h2 id="last">直近の決定</h2>
      <p role="status">
        議題{last.label}　{decision.name && `${decision.name} `}「{decision.motion}」{"　"}
        <strong>{decision.wording}</strong>（{methodWords[decision.method]}
        {decision.isTied && "・可否同数のため、進行した人が裁決"}）
      </p>
      <DecisionBar bar={decision.bar} />
      <details>
        <summary>計算の理由</summary>
        <ol className="prose list-decimal">
          {decision.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </section>
  );
}
