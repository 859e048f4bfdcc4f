import { useLoaderData } from "@remix-run/react";
import { threadQuery } from "#app/domain/comments/comment-threads.server.ts";
import { CommentsPart } from "#app/domain/comments/comments-part.tsx";
import { OffersPart } from "#app/domain/offers/offers-part.tsx";
import { OwnPhotos } from "#app/domain/proposals/own-photos.tsx";
import { stageTones } from "#app/domain/proposals/proposal-list-item.tsx";
import { stageWords } from "#app/domain/proposals/proposals.policy.ts";
import { channelWords } from "#app/domain/proposals/proposals.schema.ts";
import { DoneAbout } from "#app/domain/reports/done-about.tsx";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { statusWords } from "#app/domain/responses/responses.schema.ts";
import { TraceLine } from "#app/domain/trace/trace-line.tsx";
import { called } from "#app/shared/called.ts";
import { fiscalYearName } from "#app/shared/dates.ts";
import { pageOf } from "#app/shared/paging.ts";
import { shorten } from "#app/shared/text.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InstantDay, LongDay } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Photo } from "#app/ui/photo.tsx";
import { Words } from "#app/ui/prose.tsx";
import { Status } from "#app/ui/status.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params, url }) =>
  proposalPage(viewer, proposalRef(params), threadQuery(url.searchParams, pageOf(url.searchParams))),
);

export const meta = metaFrom<Awaited<ReturnType<typeof proposalPage>>>(({ proposal, ward }) => ({
  title: `「${proposal.title}」（${ward.name} 第${proposal.number}号）`,
  description: shorten(proposal.body, 100),
}));

export default function ProposalRoute() {
  const data = useLoaderData<typeof loader>();
  const { key, ward, proposal, steps, said, related, response, earlierResponses, viewer } = data;
  const base = `/wards/${ward.slug}/proposals/${key}`;
  return (
    <Page
      title={
        <>
          「{proposal.title}」 <Status tone={stageTones[proposal.stage]}>{stageWords[proposal.stage]}</Status>
        </>
      }
      crumbs={[
        { label: "表紙", href: "/" },
        { label: ward.name, href: `/wards/${ward.slug}` },
        { label: "困りごと・提案", href: `/wards/${ward.slug}/proposals` },
      ]}
    >
      {!proposal.isPublished && (
        <p className="note">この提案はサイトに載っていません。提案した人と、区の担当者だけが見ています。</p>
      )}
      <ul className="quiet about">
        <li>{`${ward.name} ${fiscalYearName(proposal.fiscalYear)} 第${proposal.number}号`}</li>
        <li>{proposal.channel === "report" ? proposal.displayName : called(proposal.displayName)}</li>
        {proposal.together.length > 0 && (
          <li>{`一緒に提案した人: ${proposal.together.map((name) => called(name)).join("、")}`}</li>
        )}
        <li>
          <InstantDay at={proposal.receivedAt} />
        </li>
        {[proposal.town, proposal.landmark, proposal.theme].map((word) => word && <li key={word}>{word}</li>)}
        {proposal.channel !== "web" && <li>{`受付経路: ${channelWords[proposal.channel]}`}</li>}
      </ul>
      {viewer.isStaff && (
        <p className="no-print">
          <a href={`/wards/${ward.slug}/desk/proposals/${key}`}>事務局・担当課の画面を開く</a>
        </p>
      )}
      <Words>{proposal.body}</Words>
      {proposal.wish && (
        <>
          <h3>こうなるとよい</h3>
          <Words>{proposal.wish}</Words>
        </>
      )}
      {proposal.photos.map((photo) => (
        <div key={photo.id}>
          <Photo src={`${base}/pictures/${photo.id}`} alt={photo.alt} />
        </div>
      ))}
      <OwnPhotos base={base} photos={viewer.ownPhotos} />
      <Section title="これまでの経過" id="trace">
        <TraceLine steps={steps} />
        {viewer.canFollow && (
          <ActForm action={`${base}/follow`} name="follow">
            <Button isQuiet>この提案のお知らせを受け取る</Button>
          </ActForm>
        )}
        {viewer.isFollowing && (
          <p className="no-print">
            お知らせを受け取っています。<a href="/me/follows">変える</a>
          </p>
        )}
        {viewer.canAppeal && (
          <p className="no-print">
            <a href={`${base}/appeal`}>区の回答・決定の見直しを申し出る</a>
          </p>
        )}
        {viewer.hasAppealed && (
          <p className="no-print">
            <a href={`${base}/appeal`}>見直しの申出の様子を見る</a>
          </p>
        )}
        {viewer.isTogether && (
          <p className="no-print">
            <a href={`${base}/together/end`}>提案者から抜ける</a>
          </p>
        )}
        {viewer.canWithdraw && (
          <p className="no-print">
            <a href={`${base}/photos/new`}>写真を加える</a>
          </p>
        )}
        {viewer.canWithdraw && (
          <p className="no-print">
            <a href={`${base}/revision`}>
              {viewer.hasWaitingRevision ? "確認を待っている直しを見る" : "この提案の文を直す"}
            </a>
            {"　"}
            <a href={`${base}/withdrawal`}>この提案を取り下げる</a>
          </p>
        )}
      </Section>
      {related.length > 0 && (
        <Section title="関係する提案">
          <ul className="list">
            {related.map((other) => (
              <li key={other.id}>
                <a href={`/wards/${ward.slug}/proposals/${other.key}`}>「{other.title}」</a>
                <p className="quiet">{other.reason}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {said.length > 0 && (
        <Section title="会議録での発言">
          <ul className="list">
            {said.map(({ id, session, place, speaker, words }) => (
              <li key={id}>
                <a href={`/wards/${ward.slug}/sessions/${session}/minutes#s-${id}`}>
                  {place} {speaker}の発言
                </a>
                <p className="quiet">{words}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {response && (
        <Section title="区の回答" id="answer">
          {data.isOwedAgain && <p className="note">見直しの申出を受けて、この回答は改めて行います。</p>}
          <p>
            <strong>{statusWords[response.status]}</strong>　{response.office}
            {"　"}
            {response.publishedAt && <InstantDay at={response.publishedAt} />}
          </p>
          <Words>{response.text}</Words>
          <h3>理由</h3>
          <Words>{response.reason}</Words>
          {response.nextReportOn && (
            <p>
              次の報告 <LongDay day={response.nextReportOn} />
            </p>
          )}
          {earlierResponses.map((earlier) => (
            <details key={earlier.id}>
              <summary>
                改める前の回答「{statusWords[earlier.status]}」　{earlier.office}
                {"　"}
                {earlier.publishedAt && <InstantDay at={earlier.publishedAt} />}
              </summary>
              <Words>{earlier.text}</Words>
              <Words>{`理由: ${earlier.reason}`}</Words>
            </details>
          ))}
        </Section>
      )}
      <DoneAbout
        ward={ward.slug}
        base={base}
        plans={data.plans}
        projects={data.projects}
        assessment={data.assessment}
        activities={data.activities}
      />
      <Section title={`賛同 ${proposal.supportCount}人`}>
        <p className="quiet">参考（会議の採決とは別です）</p>
        {viewer.canSpeak ? (
          viewer.hasSupported ? (
            <ActForm action={`${base}/support/withdrawal`} name="support-withdrawal">
              <p>
                賛同しています。<Button isQuiet>賛同を取り消す</Button>
              </p>
            </ActForm>
          ) : (
            <ActForm action={`${base}/support`} name="support">
              <Button>賛同する</Button>
            </ActForm>
          )
        ) : (
          proposal.isPublished &&
          proposal.takesWords && (
            <p className="no-print">
              {viewer.isSignedIn ? (
                <>
                  賛同と意見は、{ward.name}に関わりのある登録の方が送れます。{" "}
                  <a href={`/me/wards?ward=${ward.slug}`}>{ward.name}との関わりを加える</a>
                </>
              ) : (
                <>
                  <a href={`/login?to=${base}`}>ログインして賛同する</a>
                  {"　"}
                  <a href={`/signup?ward=${ward.slug}`}>初めての方</a>
                  <br />
                  意見を書く、手伝いや場所を申し出ることも、ログインするとできます。
                </>
              )}
            </p>
          )
        )}
      </Section>
      <OffersPart base={base} offers={data.help} canOffer={viewer.canSpeak} />
      <CommentsPart
        base={base}
        ward={ward.slug}
        talk={data.talk}
        count={data.commentCount}
        asksKind={data.asksKind}
        canSpeak={viewer.canSpeak}
        isSignedIn={viewer.isSignedIn}
      />
    </Page>
  );
}
