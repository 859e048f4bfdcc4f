import { useLoaderData } from "@remix-run/react";
import { OwnOffers } from "#app/domain/offers/own-offers.tsx";
import { ProposalListItem } from "#app/domain/proposals/proposal-list-item.tsx";
import { AnswersArrived } from "#app/domain/reports/answers-arrived.tsx";
import { BureauOffices } from "#app/domain/reports/bureau-offices.tsx";
import { myPage } from "#app/domain/reports/my-page.server.ts";
import { NextSession } from "#app/domain/sessions/next-session.tsx";
import { called } from "#app/shared/called.ts";
import { shorten } from "#app/shared/text.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { LongDay } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { TypeSizeForm } from "#app/ui/type-size-form.tsx";
import { readTypeSize } from "#app/web/cookies.server.ts";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, request }) => ({
  ...(await myPage(viewer)),
  typeSize: await readTypeSize(request),
}));

export const meta = titled("マイページ");

export default function Me() {
  const data = useLoaderData<typeof loader>();
  const {
    displayName,
    member,
    isAdviser,
    sessions,
    openVote,
    tie,
    minutes,
    report,
    proposals,
    drafts,
    desks,
    homes,
    isAdmin,
    typeSize,
  } = data;
  const home = homes[0];
  const isServing = member !== null && !member.ended;
  return (
    <Page title={`マイページ（${called(displayName)}）`}>
      {desks.length > 0 && (
        <p className="actions">
          {desks.map((desk) => (
            <ButtonLink key={desk.slug} href={`/wards/${desk.slug}/desk`}>
              {desk.name}のきょうの仕事
            </ButtonLink>
          ))}
        </p>
      )}
      {isAdmin && (
        <p className="actions">
          <ButtonLink href="/admin">市の管理</ButtonLink>
        </p>
      )}
      {member?.ended && (
        <p className="note">
          あなたの{member.council}の任期は、
          <LongDay day={member.ended.on} />
          に終わっています（{member.ended.reason}）。出欠の回答と採決には加われません。
        </p>
      )}
      {tie && (
        <Section title="書面表決が可否同数です。決めてください。">
          <p>「{tie.motion}」</p>
          <p className="actions">
            <ButtonLink href={tie.href}>回答を見て決める</ButtonLink>
          </p>
        </Section>
      )}
      {openVote && (
        <Section title="採決が始まっています">
          <p>「{openVote.motion}」</p>
          <p className="actions">
            <ButtonLink href={`${openVote.session}/room`}>投票する</ButtonLink>
          </p>
        </Section>
      )}
      <AnswersArrived answers={data.answers} />
      {sessions.map((session, index) => (
        <NextSession key={session.id} session={session} isFirst={index === 0} />
      ))}
      {(isServing || isAdviser) && sessions.length === 0 && (
        <p className="empty">公表された会議はありません。決まり次第、ここに載せます。</p>
      )}
      {minutes.length > 0 && (
        <Section
          title={minutes.some((one) => one.isToApprove) ? "会議録の承認をお願いします" : "会議録の確認をお願いします"}
        >
          <ul className="list">
            {minutes.map((draft) => (
              <li key={draft.href}>
                <a href={draft.href}>
                  {draft.title}の会議録を{draft.isToApprove ? "承認する" : "確認する"}
                  {draft.isToSign && "（確認者・署名人として）"}
                </a>
                {draft.confirmBy && (
                  <>
                    （<LongDay day={draft.confirmBy} />
                    まで）
                  </>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {report && (
        <Section title="期の報告書">
          <p>
            <a href={report.draft}>{`「${report.title}」の案を読む`}</a>
            {report.until && (
              <>
                （意見は
                <LongDay day={report.until} />
                まで）
              </>
            )}
          </p>
          {report.chapters.map((chapter) => (
            <p key={chapter.href}>
              <a href={chapter.href}>{`部会の章を書く（${chapter.title}）`}</a>
            </p>
          ))}
        </Section>
      )}
      {data.invited > 0 && (
        <Section title="下書きに招かれています">
          <p>
            <a href="/me/drafts">{`招かれている下書きを見る（${data.invited}件）`}</a>
          </p>
        </Section>
      )}
      {(proposals.length > 0 || drafts.length > 0) && (
        <Section title="わたしの提案">
          <ul className="list">
            {drafts.map((draft) => (
              <li key={draft.href}>
                書きかけ（{draft.ward}）「{shorten(draft.body, 20)}」　<a href={draft.href}>続きを書く</a>
              </li>
            ))}
            {proposals.map((proposal) => (
              <ProposalListItem key={proposal.id} proposal={proposal} next={proposal.next} goesOn={proposal.goesOn} />
            ))}
          </ul>
        </Section>
      )}
      <OwnOffers offers={data.offers} />
      <BureauOffices offices={data.bureaus} />
      {!isServing && home && desks.length === 0 && (
        <p className="actions">
          <ButtonLink href={`/wards/${home.slug}/proposals/new`} isQuiet={proposals.length > 0 || isAdviser}>
            困りごと・提案を書く
          </ButtonLink>
        </p>
      )}
      {!member && !home && desks.length === 0 && !isAdmin && data.bureaus.length === 0 && (
        <p className="actions">
          <ButtonLink href="/#wards">区を選んで、困りごと・提案を書く</ButtonLink>
        </p>
      )}
      <TypeSizeForm now={typeSize} />
      <p>
        <a href="/me/opinions">わたしの意見</a>
      </p>
      <p>
        <a href="/me/drafts">ほかの人と書く下書き</a>
      </p>
      <p>
        <a href="/me/follows">受け取るお知らせ</a>
      </p>
      <p>
        <a href="/me/settings">設定（公開名・パスワード・メール・ログインの一覧・退会）</a>
      </p>
    </Page>
  );
}
