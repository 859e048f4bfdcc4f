import { useLoaderData } from "@remix-run/react";
import { paperPage } from "#app/domain/reports/paper-page.server.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { LongInstant } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) =>
  paperPage(viewer, { ...sessionRef(params), paper: params.paper ?? "" }),
);

export const meta = metaFrom<{ paper: { label: string; title: string } }>(({ paper }) => ({
  title: `${paper.label} ${paper.title}`,
}));

export default function PaperRoute() {
  const { paper, session, ward, key, item, versions, reading } = useLoaderData<typeof loader>();
  const [latest, ...earlier] = versions;
  return (
    <Page
      title={`${paper.label}　${paper.title}`}
      crumbs={[
        { label: ward.name, href: `/wards/${ward.slug}` },
        {
          label: `第${session.ordinal}回${session.title}`,
          href: `/wards/${ward.slug}/${session.isDraft ? "desk/" : ""}sessions/${key}`,
        },
      ]}
      lead={
        <>
          {item ? `議題${item.label} ${item.title}` : "会議全体の資料"}・{paper.handing}
        </>
      }
    >
      {paper.replaced && (
        <p className="note">
          <LongInstant at={paper.replaced.at} />
          に差し替えました。{paper.replaced.reason && `理由: ${paper.replaced.reason}`}
        </p>
      )}
      {latest?.file && (
        <>
          {latest.file.isImage && <img className="paper-image" src={latest.file.href} alt={latest.file.alt} />}
          <p className="actions">
            <ButtonLink href={latest.file.href}>資料を開く（{latest.file.words}）</ButtonLink>
          </p>
          <p className="quiet">{latest.file.name}</p>
        </>
      )}
      {latest?.html && <Prose html={latest.html} />}
      {reading && !session.isDraft && (
        <div className="no-print">
          {reading.readAt ? (
            <p className="quiet">
              <LongInstant at={reading.readAt} />
              に読んだ印を付けました。
            </p>
          ) : (
            <ActForm
              action={`/wards/${ward.slug}/sessions/${key}/papers/${paper.id}/reading`}
              name={`read-${paper.id}`}
              className="actions"
            >
              <input type="hidden" name="versionId" value={reading.versionId} />
              <Button isQuiet>読んだ印を付ける</Button>
            </ActForm>
          )}
        </div>
      )}
      {earlier.length > 0 && (
        <Section title="差し替える前の資料">
          <ul className="list">
            {earlier.map((version) => (
              <li key={version.number}>
                第{version.number}版（
                <LongInstant at={version.addedAt} />）
                {version.file && (
                  <>
                    {"　"}
                    <a href={version.file.href}>
                      {version.file.name}（{version.file.words}）
                    </a>
                  </>
                )}
                {version.html && (
                  <details>
                    <summary>本文を読む</summary>
                    <Prose html={version.html} />
                  </details>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
