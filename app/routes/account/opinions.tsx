import { useLoaderData } from "@remix-run/react";
import { stageWords } from "#app/domain/proposals/proposals.policy.ts";
import { ownOpinions } from "#app/domain/reports/own-opinions.server.ts";
import { InstantDay } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Words } from "#app/ui/prose.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, url }) => ownOpinions(viewer, url.searchParams));

export const meta = titled("わたしの意見");

export default function OwnOpinions() {
  const { comments, before, paging } = useLoaderData<typeof loader>();
  return (
    <Page title="わたしの意見" crumbs={[{ label: "マイページ", href: "/me" }]}>
      <Section title="提案への意見">
        {comments.length === 0 ? (
          <Empty>提案への意見は、まだありません。</Empty>
        ) : (
          <ul className="list">
            {comments.map((one) => (
              <li key={one.id}>
                <p>
                  {one.proposal
                    ? `「${one.proposal.title}」（${stageWords[one.proposal.stage]}）`
                    : "掲載を終了した提案"}
                  {"　"}
                  <InstantDay at={one.postedAt} />
                </p>
                <Words>{one.text}</Words>
                <CommentEnd one={one} />
              </li>
            ))}
          </ul>
        )}
        <Pager {...paging} />
      </Section>
      {before.length > 0 && (
        <Section title="議題への事前意見">
          <ul className="list">
            {before.map((one) => (
              <li key={one.id}>
                <p>
                  {one.item ? (
                    <a href={one.item.href}>{`議題${one.item.label}「${one.item.title}」`}</a>
                  ) : (
                    "非公開の議題"
                  )}
                  {"　"}
                  <InstantDay at={one.writtenAt} />
                </p>
                <Words>{one.text}</Words>
                <p className="quiet">{beforeWords(one)}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

type Comment = Awaited<ReturnType<typeof ownOpinions>>["comments"][number];

function CommentEnd({ one }: { one: Comment }) {
  if (one.state === "withdrawn") return <p className="quiet">取り下げました。</p>;
  if (one.state === "hidden") {
    return (
      <p>
        事務局が見えなくしました。<a href={`${one.href}/appeal`}>理由を読む・見直しを申し出る</a>
      </p>
    );
  }
  return (
    <p className="actions">
      {one.proposal && <a href={one.href}>意見の載っているところを見る</a>}
      <a href={`${one.href}/withdrawal`}>取り下げる</a>
    </p>
  );
}

function beforeWords({ isHidden, isAnswered }: { isHidden: boolean; isAnswered: boolean }): string {
  if (isHidden) return "事務局が載せないことにしました。";
  return isAnswered ? "会議での取扱いが載っています。" : "会議での取扱いは、まだ載っていません。";
}
