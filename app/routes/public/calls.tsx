import { useLoaderData } from "@remix-run/react";
import { callsPage } from "#app/domain/calls/call-page.server.ts";
import { callStateWords } from "#app/domain/calls/calls.rules.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Empty, Page } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => callsPage(viewer, params.ward ?? ""));

export const meta = metaFrom<{ ward: { name: string } }>(({ ward }) => ({
  title: `委員の公募（${ward.name}）`,
  description: `${ward.name}の区民会議の委員の募集です。`,
}));

export default function Calls() {
  const { ward, calls, isDesk } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}`;
  return (
    <Page
      title="委員の公募"
      crumbs={[
        { label: "表紙", href: "/" },
        { label: ward.name, href: base },
      ]}
    >
      {isDesk && (
        <p>
          <a href={`${base}/desk/calls`}>公募を準備する・応募を見る</a>
        </p>
      )}
      {calls.length === 0 ? (
        <Empty>いま、募集はありません。</Empty>
      ) : (
        <ul className="list">
          {calls.map((call) => (
            <li key={call.id}>
              <a href={`${base}/calls/${call.id}`}>{call.title}</a>（{callStateWords[call.state]}）
              {call.state === "open" && (
                <>
                  {" "}
                  締切 <LongDay day={call.dueOn} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
