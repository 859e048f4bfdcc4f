import { useLoaderData } from "@remix-run/react";
import { SortedIdeas } from "#app/domain/dialogues/sorted-ideas.tsx";
import { MinutesPart } from "#app/domain/reports/minutes-part.tsx";
import { SessionAgenda } from "#app/domain/reports/session-agenda.tsx";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { OwnReply } from "#app/domain/sessions/own-reply.tsx";
import { PaperLink } from "#app/domain/sessions/paper-link.tsx";
import { recessInWords } from "#app/domain/sessions/recess-in-words.ts";
import { sessionEvent } from "#app/domain/sessions/session-event.ts";
import { SessionFacts } from "#app/domain/sessions/session-facts.tsx";
import { stateTones } from "#app/domain/sessions/session-list-item.tsx";
import { stateWords } from "#app/domain/sessions/sessions.policy.ts";
import { longInstant } from "#app/shared/dates.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { InstantDay, LongInstant } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { Provisional } from "#app/ui/provisional.tsx";
import { Seats } from "#app/ui/seats.tsx";
import { Status } from "#app/ui/status.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) =>
  sessionPage(viewer, { ward: params.ward ?? "", session: params.session ?? "" }),
);

export const meta = metaFrom<Awaited<ReturnType<typeof sessionPage>>>(({ session, ward, key }) => ({
  title: `第${session.ordinal}回${session.title}（${longInstant(session.startsAt)}）`,
  description: `${ward.name}の会議の日時、会場、次第、資料、傍聴の案内、結果です。`,
  jsonLd: sessionEvent(session, `/wards/${ward.slug}/sessions/${key}`),
}));

export default function SessionRoute() {
  const data = useLoaderData<typeof loader>();
  const {
    key,
    ward,
    session,
    items,
    papers,
    attendance,
    changes,
    own,
    rulesNamed,
    noticeDays,
    ideas,
    participants,
    mayReadOpinions,
    asksResidents,
    recesses,
    attendanceCorrections,
  } = data;
  const base = `/wards/${ward.slug}/sessions/${key}`;
  return (
    <Page
      title={
        <>
          第{session.ordinal}回{session.title}{" "}
          <Status tone={stateTones[session.state]}>{stateWords[session.state]}</Status>
        </>
      }
      crumbs={[
        { label: "表紙", href: "/" },
        { label: ward.name, href: `/wards/${ward.slug}` },
        { label: "会議", href: `/wards/${ward.slug}/sessions` },
      ]}
    >
      {session.cancelledAt && (
        <p className="note is-strong">
          この会議は中止になりました（
          <LongInstant at={session.cancelledAt} />
          公表）。理由: {session.cancelReason}
        </p>
      )}
      {session.postponeReason && (
        <p className="note is-strong">
          この会議は延期になりました。新しい日時は、決まり次第お知らせします。理由: {session.postponeReason}
        </p>
      )}
      {session.adjournReason && (
        <p className="note">
          {session.isLapsed ? "定足数に達しなかったため、流会になりました" : "議題を残して閉会しました（延会）"}。理由:{" "}
          {session.adjournReason}
        </p>
      )}
      {own && session.state === "announced" && (
        <OwnReply base={base} own={own} repliesDueOn={session.repliesDueOn} onlineMode={session.onlineMode} />
      )}
      {own && !own.isMember && (
        <p className="note">
          あなたの任期は終わっています（{own.endReason ?? "任期満了"}）。出欠の回答と採決には加われません。
        </p>
      )}
      {own?.isMember && session.state === "open" && (
        <p className="actions">
          <ButtonLink href={`${base}/room`}>{own.isVoting ? "採決です。投票する" : "会議に加わる"}</ButtonLink>
        </p>
      )}
      {session.state === "open" && (
        <p>
          <a href={`${base}/live`}>会議のいまを見る</a>
        </p>
      )}
      {own?.isPresiding && (
        <p className="actions">
          <ButtonLink href={`/wards/${ward.slug}/desk/sessions/${key}/run`}>会議を進める</ButtonLink>
        </p>
      )}
      {session.state === "open" && recesses.some((recess) => recess.endedAt === null) && (
        <p className="note is-strong">ただいま休憩しています。</p>
      )}
      {data.isProvisional && <Provisional />}
      <SessionFacts session={session} base={base} />
      {session.closedAt && recesses.length > 0 && (
        <p className="quiet">休憩　{recesses.map(recessInWords).join("、")}</p>
      )}
      {changes.length > 0 && (
        <Section title="公表した後の変更">
          <ul className="list">
            {changes.map((change) => (
              <li key={change.at.toISOString()}>
                <LongInstant at={change.at} />　{change.what}理由: {change.reason}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {session.summary && (
        <Section title="会議結果の概要">
          <Words>{session.summary}</Words>
        </Section>
      )}
      <Section
        title="次第"
        aside={
          <a href={`${base}/print`} className="no-print">
            次第と資料を印刷する
          </a>
        }
      >
        <SessionAgenda
          base={base}
          ward={ward.slug}
          items={items}
          mayWrite={own?.isMember === true && session.state === "announced"}
        />
      </Section>
      {asksResidents && !own?.isMember && (
        <p>
          区民の皆さんの事前意見を、
          <LongInstant at={session.opinionsDueAt} />
          まで受け付けています。議題のページから書けます。
        </p>
      )}
      {mayReadOpinions && (
        <p className="no-print">
          <a href={`${base}/opinions`}>事前意見のまとめを読む</a>
        </p>
      )}
      {papers.length > 0 && (
        <Section
          title="配付資料"
          aside={
            <a href={`${base}/papers.zip`} className="no-print">
              まとめて保存
            </a>
          }
        >
          <ul className="list">
            {papers.map((paper) => (
              <li key={paper.id}>
                <PaperLink base={base} paper={paper} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <SortedIdeas ideas={ideas} />
      {participants && (
        <Section title="参加">
          <p>
            参加した人 {participants}・傍聴者 {session.observerCount ?? 0}名・報道関係者 {session.pressCount ?? 0}名
          </p>
        </Section>
      )}
      {attendance && (
        <Section title="出席">
          <Seats present={attendance.present} needed={attendance.needed} total={attendance.members} />
          <p>{session.closedAt ? "図は、会議が成立したときの出席です。" : "図は、いまの出席です。"}</p>
          <p>
            出席した委員 {attendance.attended}名・傍聴者 {session.observerCount ?? 0}名・報道関係者{" "}
            {session.pressCount ?? 0}名
          </p>
        </Section>
      )}
      <MinutesPart base={base} data={data} />
      {attendanceCorrections.length > 0 && (
        <Section title="出席の記録の訂正">
          <ul className="list">
            {attendanceCorrections.map((one) => (
              <li key={one.at.toISOString()}>
                {one.name}委員　「{one.before}」を「{one.after}」に訂正しました。理由: {one.reason}{" "}
                <InstantDay at={one.at} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="quiet">
        {session.announcedAt && (
          <>
            <LongInstant at={session.announcedAt} />
            に公表しました
          </>
        )}
        （
        {session.urgentReason
          ? `緊急の理由: ${session.urgentReason}`
          : `会議のきまりにより開催日の${noticeDays}日前までに公表`}
        ）。{rulesNamed && `きまり: ${rulesNamed}`}
      </p>
    </Page>
  );
}
