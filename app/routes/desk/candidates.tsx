import { useLoaderData } from "@remix-run/react";
import { candidatesPage } from "#app/domain/desk/candidates.server.ts";
import { InstantDay } from "#app/ui/day.tsx";
import { Empty, Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => candidatesPage(viewer, params.ward ?? ""));

export const meta = titled("議題の候補");

export default function Candidates() {
  const { ward, threshold, candidates } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/desk`;
  return (
    <Page
      title="議題の候補"
      shape="wide"
      crumbs={[{ label: "会議", href: `${base}/sessions` }]}
      lead={`会議のきまりにより、賛同が${threshold}件に達した提案は議題の候補です。取り上げないときは、理由を記録します。`}
    >
      {candidates.length === 0 ? (
        <Empty>いまは、議題の候補はありません。</Empty>
      ) : (
        <Table
          caption="賛同の多い順"
          heads={["提案", "賛同", "受付", "操作"]}
          rows={candidates.map((candidate) => ({
            key: candidate.key,
            cells: [
              <a key="title" href={`${base}/proposals/${candidate.key}`}>
                第{candidate.number}号「{candidate.title}」
              </a>,
              `${candidate.supportCount}件`,
              <InstantDay key="day" at={candidate.receivedAt} />,
              <span key="acts" className="inline-form">
                <a href={`${base}/proposals/${candidate.key}/agenda`}>議題に結び付ける</a>
                <a href={`${base}/proposals/${candidate.key}/passing`}>取り上げない</a>
              </span>,
            ],
          }))}
        />
      )}
    </Page>
  );
}
