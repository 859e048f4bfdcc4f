import { useLoaderData } from "@remix-run/react";
import { CallFacts } from "#app/domain/calls/call-facts.tsx";
import { callStateWords } from "#app/domain/calls/calls.rules.ts";
import { meansOfApplying, relationWords, selectionWords } from "#app/domain/calls/calls.schema.ts";
import { deskCall } from "#app/domain/calls/desk-calls.server.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { callRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskCall(viewer, callRef(params)));

export const meta = titled("委員の公募（事務局）");

export default function DeskCall() {
  const { ward, call, applications, counts } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/desk/calls/${call.id}`;
  const isFixed = call.state === "judging" || call.state === "told";
  return (
    <Page
      title={call.title}
      shape="wide"
      crumbs={[{ label: "委員の公募", href: `/wards/${ward.slug}/desk/calls` }]}
      lead={`${callStateWords[call.state]}　応募${counts.standing}件・選ばれた人${counts.chosen}名（募集${call.seats}名）`}
    >
      <p className="actions">
        {call.state === "draft" && (
          <ActForm action={`${base}/publication`} name="publish" className="inline-form">
            <Button>この募集を載せる</Button>
          </ActForm>
        )}
        {call.state === "judging" && <ButtonLink href={`${base}/result`}>選考の結果を知らせる</ButtonLink>}
        {["open", "judging"].includes(call.state) && <a href={`${base}/application`}>紙の応募を入力する</a>}
        {!isFixed && <a href={`${base}/revision`}>案内を直す</a>}
        {call.publishedAt && <a href={`/wards/${ward.slug}/calls/${call.id}`}>公開のページを見る</a>}
      </p>
      <Section title="応募">
        {applications.length === 0 ? (
          <Empty>応募はまだありません。</Empty>
        ) : (
          <Table
            caption="ふりがなの順"
            heads={["番号", "氏名", "区との関わり", "受け取り方", "選考の結果", "結果の知らせ"]}
            rows={applications.map((application) => ({
              key: application.id,
              cells: [
                String(application.number),
                application.name ? (
                  <a href={`${base}/applications/${application.id}`} key="name">
                    {application.name}（{application.kana}）
                  </a>
                ) : (
                  "（消しました）"
                ),
                relationWords[application.relation],
                application.means ? meansOfApplying[application.means as keyof typeof meansOfApplying] : "このサイト",
                application.withdrawnAt
                  ? "取下げ"
                  : application.selection
                    ? selectionWords[application.selection]
                    : "―",
                application.withdrawnAt || call.state !== "told" ? (
                  "―"
                ) : application.toldAt ? (
                  "済み"
                ) : (
                  <ActForm
                    key="told"
                    action={`${base}/applications/${application.id}/told`}
                    name={`told-${application.id}`}
                    className="inline-form"
                  >
                    <Button isQuiet>郵便・電話で知らせた</Button>
                  </ActForm>
                ),
              ],
            }))}
          />
        )}
      </Section>
      <Section title="募集の案内">
        <Words>{call.body}</Words>
        <CallFacts call={call} />
      </Section>
    </Page>
  );
}
