import { useLoaderData } from "@remix-run/react";
import { choiceWords, methodWords } from "#app/domain/ballots/ballots.schema.ts";
import { termVotes } from "#app/domain/reports/term-votes.server.ts";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => termVotes(viewer, params.ward ?? "", params.term ?? ""));

export const meta = metaFrom<{ council: string; ordinal: number }>(({ council, ordinal }) => ({
  title: `賛否一覧（${council} 第${ordinal}期）`,
  description: `${council}第${ordinal}期の採決の、方法、賛否の数、結果です。`,
}));

const marks = { for: "○", against: "×", abstain: "△" } as const;

export default function TermVotes() {
  const { ward, council, ordinal, decisions, members } = useLoaderData<typeof loader>();
  const named = decisions.filter((decision) => decision.choices);
  return (
    <Page
      title="賛否一覧"
      shape="wide"
      crumbs={[
        { label: ward.name, href: `/wards/${ward.slug}` },
        { label: council, href: `/wards/${ward.slug}/council` },
        { label: `第${ordinal}期の報告`, href: `/wards/${ward.slug}/council/terms/${ordinal}` },
      ]}
      lead={`${council}第${ordinal}期の採決です。公開の議題だけを載せています。`}
    >
      {decisions.length === 0 && <Empty>採決はまだありません。</Empty>}
      {decisions.length > 0 && (
        <Table
          caption="採決と結果"
          heads={["採決", "会議", "方法", "賛成・反対・棄権", "結果"]}
          rows={decisions.map((decision) => ({
            key: decision.id,
            cells: [
              <a key="motion" href={decision.href}>
                {decision.place}　{decision.name && `${decision.name} `}「{decision.motion}」
              </a>,
              decision.where,
              methodWords[decision.method],
              decision.counts
                ? `${decision.counts.for}・${decision.counts.against}・${decision.counts.abstain}`
                : decision.isElection
                  ? "選挙"
                  : decision.isWithheld
                    ? "公表しない"
                    : "異議なし",
              `${decision.wording}${decision.castingVote ? "（裁決）" : ""}${decision.isProvisional ? "（暫定）" : ""}`,
            ],
          }))}
        />
      )}
      {named.length > 0 && (
        <Section title="委員ごとの賛否">
          <p>
            {Object.entries(marks)
              .map(([choice, mark]) => `${mark} ${choiceWords[choice as keyof typeof marks]}`)
              .join("　")}
            {"　― 採決に加わっていない"}
          </p>
          <Table
            caption="氏名を公表する採決"
            heads={["委員", ...named.map((decision) => String(decision.place))]}
            rows={members.map((member) => ({
              key: member.id,
              cells: [
                member.name,
                ...named.map((decision) => {
                  const choice = decision.choices?.[member.id];
                  return choice ? (
                    <span key={decision.id}>
                      <span aria-hidden="true">{marks[choice]}</span>
                      <span className="sr-only">{choiceWords[choice]}</span>
                    </span>
                  ) : (
                    <span key={decision.id}>
                      <span aria-hidden="true">―</span>
                      <span className="sr-only">加わっていない</span>
                    </span>
                  );
                }),
              ],
            }))}
          />
        </Section>
      )}
    </Page>
  );
}
