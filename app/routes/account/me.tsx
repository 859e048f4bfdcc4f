import { useLoaderData } from "@remix-run/react";
import { ProposalListItem } from "#app/domain/proposals/proposal-list-item.tsx";
import { myPage } from "#app/domain/reports/my-page.server.ts";
import { NextSession } from "#app/domain/sessions/next-session.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { LongDay } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => myPage(viewer));

export const meta = titled("マイページ");

export default function Me() {
  const { displayName, member, sessions, drafts, proposals, desks, homes, isAdmin } = useLoaderData<typeof loader>();
  const home = homes[0];
  return (
    <Page title={`マイページ（${displayName}さん）`}>
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
      {member && !member.ended && sessions.map((session) => <NextSession key={session.id} session={session} />)}
      {member && !member.ended && sessions.length === 0 && (
        <p className="empty">公表された会議はありません。決まり次第、ここに載せます。</p>
      )}
      {drafts.length > 0 && (
        <Section title="会議録の確認をお願いします">
          <ul className="list">
            {drafts.map((draft) => (
              <li key={draft.href}>
                <a href={draft.href}>{draft.title}の会議録を確認する</a>
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
      {proposals.length > 0 && (
        <Section title="わたしの提案">
          <ul className="list">
            {proposals.map((proposal) => (
              <ProposalListItem key={proposal.id} proposal={proposal} />
            ))}
          </ul>
        </Section>
      )}
      {!member && home && (
        <p className="actions">
          <ButtonLink href={`/wards/${home.slug}/proposals/new`} isQuiet={proposals.length > 0}>
            困りごと・提案を書く
          </ButtonLink>
        </p>
      )}
      {!member && !home && desks.length === 0 && !isAdmin && (
        <p className="actions">
          <ButtonLink href="/#wards">区を選んで、困りごと・提案を書く</ButtonLink>
        </p>
      )}
      <p>
        <a href="/me/settings">設定（公開名・パスワード・メール・ログインの一覧・退会）</a>
      </p>
    </Page>
  );
}
