import { useLoaderData } from "@remix-run/react";
import { EditedStatement } from "#app/domain/desk/edited-statement.tsx";
import { minutesEditor } from "#app/domain/desk/minutes-editor.server.ts";
import { pageOf } from "#app/shared/paging.ts";
import { Autosave } from "#app/ui/autosave.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Suggestions } from "#app/ui/fields.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params, url }) =>
  minutesEditor(viewer, sessionRef(params), pageOf(url.searchParams), url.searchParams.get("statement")),
);

export const handle = { scripts: true };

export const meta = titled("会議録を書く");

export default function MinutesEditor() {
  const { ward, key, title, statements, silent, suggestions, paging, size, isApproved, accountId } =
    useLoaderData<typeof loader>();
  const minutes = `/wards/${ward.slug}/desk/sessions/${key}/minutes`;
  if (isApproved)
    return (
      <Page title={`${title} 会議録を書く`} crumbs={[{ label: "会議録", href: minutes }]}>
        <p>会議録は承認されています。直すときは、先に承認を取り消してください。</p>
      </Page>
    );
  return (
    <Page title={`${title} 会議録を書く`} shape="wide" crumbs={[{ label: "会議録", href: minutes }]}>
      <p className="needs-script">
        書いたものは、入力が止まると保存されます。文の中で Ctrl＋Enter を押すと、そこで発言を二つに分けます。
        Alt＋↑、Alt＋↓ で順を変えます。
      </p>
      <noscript>
        <p>発言ごとに「保存する」を押してください。</p>
      </noscript>
      <Suggestions id="speakers" options={suggestions} />
      {statements.length === 0 && <Empty>発言はまだ書かれていません。</Empty>}
      <div className="editor">
        {statements.map((statement) => (
          <EditedStatement
            key={statement.id}
            base={minutes}
            statement={statement}
            keptAs={`${accountId}-${statement.id}`}
          />
        ))}
      </div>
      <Autosave />
      {silent.length > 0 && (
        <Section title="まだ発言のない議題">
          <ul className="list">
            {silent.map(({ id, heading }) => (
              <li key={id}>
                <a href={`${minutes}/statements/new?item=${id}`}>{heading}に発言を書く</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Pager {...paging} size={size} />
      <p className="actions">
        <ButtonLink href={`${minutes}/statements/new`}>発言を書く</ButtonLink>
        <a href={minutes}>会議録に戻る</a>
      </p>
    </Page>
  );
}
