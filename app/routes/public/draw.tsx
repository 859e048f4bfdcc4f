import { useLoaderData } from "@remix-run/react";
import { workedExample } from "#app/domain/draws/draw.rules.ts";
import { drawPage } from "#app/domain/draws/draw-page.server.ts";
import { HowItIsDrawn } from "#app/domain/draws/how-it-is-drawn.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { LongInstant } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, params }) => ({
  ...(await drawPage(viewer, params.ward ?? "", params.draw ?? "")),
  example: workedExample,
}));

export const meta = metaFrom<{ title: string }>(({ title }) => ({
  title: `${title}（くじ）`,
  description: `${title}の決め方と結果です。だれでも確かめられます。`,
}));

export default function Draw() {
  const { ward, id, title, startedAt, seedHash, held, strata, isDesk, example, sittingKey, withdrawn } =
    useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}`;
  return (
    <Page
      title={title}
      crumbs={[
        { label: ward.name, href: base },
        { label: "くじ", href: `${base}/draws` },
      ]}
    >
      {sittingKey && (
        <p>
          <a href={`${base}/sessions/${sittingKey}`}>この会議</a>
          の傍聴の席を決めるくじです。外れた人は、引いた順に空きを待ちます。
        </p>
      )}
      {isDesk && !held && !sittingKey && (
        <p className="actions">
          <ButtonLink href={`${base}/desk/draws/${id}/entries`}>申し込んだ人を登録する</ButtonLink>
          <a href={`${base}/desk/draws/${id}/drawing`}>くじを引く</a>
        </p>
      )}
      <Facts
        facts={[
          { label: "始めた日時", value: <LongInstant at={startedAt} /> },
          {
            label: "種の SHA-256",
            value: <code className="break-anywhere">{seedHash}</code>,
          },
          {
            label: "引いた日時",
            value: held ? <LongInstant at={held.at} /> : "まだ引いていません",
          },
          held !== null && { label: "種", value: <code className="break-anywhere">{held.seed}</code> },
          held !== null && { label: "立会人が決めた言葉", value: held.publicWord || "（なし）" },
        ]}
      />
      {strata.map((stratum) => (
        <Section
          key={stratum.name}
          title={
            sittingKey
              ? `${stratum.name}（${stratum.seats}名）`
              : `${stratum.name}（${stratum.seats}名・補欠${stratum.reserves}名）`
          }
        >
          {stratum.result.length === 0 ? (
            <p>{sittingKey ? "まだ引いていません。" : `申込み ${stratum.entered}名`}</p>
          ) : (
            <Table
              caption={`申込み${stratum.entered}名・値の小さい順`}
              heads={["順", "番号", "結果", ...(isDesk ? ["氏名（事務局だけに見えます）"] : [])]}
              rows={stratum.result.map((entry) => ({
                key: String(entry.number),
                cells: [entry.place, entry.number, entry.outcome, ...(isDesk ? [entry.name] : [])],
              }))}
            />
          )}
        </Section>
      ))}
      {withdrawn.map((entry) => (
        <p key={entry.number} className="quiet">
          番号{entry.number}は、引く前に外しました（
          <LongInstant at={entry.at} />
          ）。理由: {entry.reason}
        </p>
      ))}
      {held && (
        <p>
          <a href={`${base}/draws/${id}/data.json`}>確かめるためのデータ（JSON）</a>
        </p>
      )}
      <HowItIsDrawn example={example} />
    </Page>
  );
}
