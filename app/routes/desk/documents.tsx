import { useLoaderData } from "@remix-run/react";
import { documentsPage } from "#app/domain/documents/session-papers.server.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => documentsPage(viewer, sessionRef(params)));

export const meta = titled("通知と配る紙");

export default function Documents() {
  const { ward, key, publicKey, name, text, files } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/desk/sessions/${key}`;
  return (
    <Page title="通知と配る紙" crumbs={[{ label: name, href: base }]} lead={name}>
      <Section title="WordとExcel">
        <p>公表した内容から作ります。非公開の議題は、題名を入れずに「非公開」と書きます。</p>
        <ul className="list">
          {files.map(([file, label]) => (
            <li key={file}>
              <a href={`${base}/documents/${file}`}>{label}</a>
            </li>
          ))}
        </ul>
      </Section>
      {publicKey && (
        <Section title="掲示・回覧用A4">
          <p>
            <a href={`/wards/${ward.slug}/sessions/${publicKey}/poster`}>掲示・回覧用の1枚を開いて印刷する</a>
          </p>
        </Section>
      )}
      <Section title="市ホームページ用の文">
        <label htmlFor="web-text">選んで写してください</label>
        <textarea id="web-text" readOnly rows={14} defaultValue={text} />
      </Section>
    </Page>
  );
}
