import { useLoaderData } from "@remix-run/react";
import { resultWords } from "#app/domain/agenda/agenda.schema.ts";
import { dialoguePage } from "#app/domain/desk/dialogue-page.server.ts";
import { SortedIdeas } from "#app/domain/dialogues/sorted-ideas.tsx";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => dialoguePage(viewer, sessionRef(params)));

export const meta = titled("対話の場を記録する");

export default function Dialogue() {
  const { ward, key, session, items, ideas, participants } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/desk/sessions/${key}`;
  const isOpen = session.state === "open";
  return (
    <Page
      title="対話の場を記録する"
      shape="wide"
      crumbs={[{ label: `第${session.ordinal}回${session.title}`, href: base }]}
      lead={`進行役 ${session.facilitator}・参加${participants.filter((person) => person.hasCome).length}名`}
    >
      <Section title="話し合うこと">
        <ol className="agenda">
          {items.map((item) => (
            <li key={item.id}>
              <span className="number">{item.label}</span>
              <div>
                <p>
                  {item.title}
                  {item.result && (
                    <>
                      {"　"}
                      <strong>{resultWords[item.result]}</strong>
                    </>
                  )}
                </p>
                <span className="inline-form">
                  <a href={`${base}/dialogue/items/${item.position}/ideas`}>出た考えを分けて記録する</a>
                  {isOpen && !item.result && (
                    <ActForm
                      action={`${base}/run/items/${item.position}/result`}
                      name={`discussed-${item.id}`}
                      className="inline-form"
                    >
                      <input type="hidden" name="result" value="discussed" />
                      <Button isQuiet>話し合った</Button>
                    </ActForm>
                  )}
                </span>
              </div>
            </li>
          ))}
        </ol>
      </Section>
      <SortedIdeas ideas={ideas} />
      {isOpen && (
        <p className="actions">
          <a className="button is-quiet" href={`${base}/dialogue/closing`}>
            閉会する
          </a>
        </p>
      )}
    </Page>
  );
}
