import { useLoaderData } from "@remix-run/react";
import { rulesInWords } from "#app/domain/councils/rules-in-words.ts";
import { rulesPage } from "#app/domain/councils/rules-page.server.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params, url }) =>
  rulesPage(viewer, params.ward ?? "", url.searchParams.get("on")),
);

export const meta = metaFrom<{ council: string }>(({ council }) => ({
  title: `会議のきまり（${council}）`,
  description: `${council}の委員の数、会議の成立、採決、公開、会議録のきまりです。`,
}));

export default function Rules() {
  const { ward, council, day, isToday, rules, standing, versions } = useLoaderData<typeof loader>();
  return (
    <Page
      title="会議のきまり"
      lead={council}
      crumbs={[
        { label: "表紙", href: "/" },
        { label: ward.name, href: `/wards/${ward.slug}` },
        { label: council, href: `/wards/${ward.slug}/council` },
      ]}
    >
      {!isToday && (
        <p className="note">
          <LongDay day={day} />
          に効力のあったきまりです。<a href={`/wards/${ward.slug}/council/rules`}>今のきまりを見る</a>
        </p>
      )}
      {rulesInWords(rules).map((part) => (
        <Section key={part.title} title={part.title}>
          <ul className="prose list-disc">
            {part.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      ))}
      <Section title="よりどころ">
        <p>
          次の版を重ねたものです。下の段に定めのないことは、上の段によります。公表した会議には、公表した日のきまりが当てはまり続けます。
        </p>
        <ul className="list">
          {standing.map((version) => (
            <li key={version.level}>
              {version.level}第{version.version}版　{version.source}　<LongDay day={version.validFrom} />
              から
            </li>
          ))}
        </ul>
      </Section>
      <Section title="これまでの版">
        <ul className="list">
          {versions.map((version) => (
            <li key={`${version.level}${version.version}`}>
              <a href={`?on=${version.validFrom}`}>
                <LongDay day={version.validFrom} />
                のきまり
              </a>
              {"　"}
              {version.level}第{version.version}版　{version.source}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
