import { useLoaderData } from "@remix-run/react";
import { CallFacts } from "#app/domain/calls/call-facts.tsx";
import { callPage } from "#app/domain/calls/call-page.server.ts";
import { callStateWords } from "#app/domain/calls/calls.rules.ts";
import { contactInLine } from "#app/domain/wards/contact-lines.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { InstantDay, LongDay } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { callRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => callPage(viewer, callRef(params)));

export const meta = metaFrom<Awaited<ReturnType<typeof callPage>>>(({ ward, call }) => ({
  title: call.title,
  description: `${ward.name}の区民会議の委員を${call.seats}名募集します。`,
}));

export default function Call() {
  const { ward, call, result } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/calls/${call.id}`;
  return (
    <Page
      title={call.title}
      crumbs={[
        { label: ward.name, href: `/wards/${ward.slug}` },
        { label: "委員の公募", href: `/wards/${ward.slug}/calls` },
      ]}
      lead={callStateWords[call.state]}
    >
      {call.state === "open" && (
        <p className="actions">
          <ButtonLink href={`${base}/application`}>応募する</ButtonLink>
          <span>
            締切 <LongDay day={call.dueOn} />
          </span>
        </p>
      )}
      {result && call.toldAt && (
        <Section title="選考の結果">
          <p>
            応募{result.applicants}名、選ばれた人{result.chosen}名{result.reserve > 0 && `、補欠${result.reserve}名`}
            でした（
            <InstantDay at={call.toldAt} />
            にお知らせ）。応募した人の氏名は公表しません。
          </p>
          {call.resultNote && <Words>{call.resultNote}</Words>}
        </Section>
      )}
      <Words>{call.body}</Words>
      <CallFacts call={call} />
      <p className="quiet">紙での応募、お問い合わせ　{contactInLine(ward)}</p>
      <p className="no-print">
        <a href={`${base}/receipt`}>応募を確かめる・取り下げる</a>
      </p>
    </Page>
  );
}
