import { useLoaderData } from "@remix-run/react";
import { stanceWords, takesOpinions } from "#app/domain/agenda/agenda.schema.ts";
import { deskOpinions } from "#app/domain/opinions/desk-opinions.server.ts";
import { called } from "#app/shared/called.ts";
import { InstantDay } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskOpinions(viewer, sessionRef(params)));

export const meta = titled("事前意見と回答（事務局）");

export default function SessionOpinions() {
  const data = useLoaderData<typeof loader>();
  const base = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  const asked = data.items.filter((item) => item.senders > 0);
  const waiting = asked.filter((item) => !item.answeredAt);
  const isOver = data.state === "closed" || data.state === "cancelled";
  return (
    <Page
      title="事前意見と回答"
      crumbs={[{ label: `第${data.ordinal}回${data.title}`, href: base }]}
      lead={
        isOver && waiting.length > 0
          ? `まだ回答していない議題が${waiting.length}件、回答を待つ人が${waiting.reduce((sum, item) => sum + item.senders, 0)}人います。`
          : undefined
      }
    >
      {asked.length === 0 && <Empty>事前意見は、まだありません。</Empty>}
      {data.state === "announced" && (
        <ul className="list">
          {data.items
            .filter((item) => takesOpinions(item.kind))
            .map((item) => (
              <li key={item.position}>
                議題{item.label} {item.title}
                {"　"}
                <a href={`${base}/items/${item.position}/opinions`}>委員に代わって入力する</a>
              </li>
            ))}
        </ul>
      )}
      {asked.length > 0 && (
        <p>
          <a href={`/wards/${data.ward.slug}/sessions/${data.key}/opinions`}>委員に配るまとめを見る・印刷する</a>
        </p>
      )}
      {asked.map((item) => (
        <Section
          key={item.position}
          title={`議題${item.label} ${item.title}（${item.senders}人）`}
          aside={
            isOver && (
              <a href={`${base}/items/${item.position}/answer`}>{item.answeredAt ? "回答を直す" : "回答を書く"}</a>
            )
          }
        >
          {item.answeredAt ? (
            <>
              <p className="quiet">
                <InstantDay at={item.answeredAt} />
                に回答し、書いた人に知らせました。
              </p>
              <Words>{item.answer}</Words>
            </>
          ) : (
            <p>
              <strong>まだ回答していません。</strong>
              {!isOver && "会議の後に、ここから回答します。"}
            </p>
          )}
          <ul className="list">
            {item.opinions.members.map((opinion) => (
              <li key={opinion.name}>
                <p>
                  <strong>{opinion.name}委員</strong>　{stanceWords[opinion.stance]}
                </p>
                <Words>{opinion.text}</Words>
              </li>
            ))}
            {item.residents.map((opinion) => (
              <li key={opinion.id}>
                <p>
                  <strong>{called(opinion.displayName)}</strong>（区民）　{stanceWords[opinion.stance]}
                  {"　"}
                  {opinion.hidden ? (
                    <span className="quiet">見えなくしました（{opinion.hidden.reason}）</span>
                  ) : (
                    <a href={`${base}/opinions/${opinion.id}/hiding`}>見えなくする</a>
                  )}
                </p>
                <Words>{opinion.text}</Words>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
