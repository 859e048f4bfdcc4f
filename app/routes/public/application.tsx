import { useLoaderData } from "@remix-run/react";
import { applicationPage } from "#app/domain/calls/call-page.server.ts";
import { type CallState, callStateWords } from "#app/domain/calls/calls.rules.ts";
import { selectionWords } from "#app/domain/calls/calls.schema.ts";
import { contactInLine } from "#app/domain/wards/contact-lines.ts";
import { LongInstant } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Page } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { applicationRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => applicationPage(viewer, applicationRef(params)));

export const meta = titled("応募の控え");

export default function Application() {
  const { ward, call, application } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/calls/${call.id}`;
  const state: CallState = call.state;
  return (
    <Page title="応募の控え" crumbs={[{ label: call.title, href: base }]}>
      <div className="slip">
        <p className="slip-label">応募の番号</p>
        <p className="slip-code">{application.code}</p>
        <Facts
          facts={[
            { label: "募集", value: call.title },
            { label: "受付", value: <LongInstant at={application.appliedAt} /> },
            { label: "受付の順", value: `${application.number}番目` },
            {
              label: "いま",
              value: application.withdrawnAt ? (
                "取り下げました"
              ) : application.selection ? (
                <strong>{selectionWords[application.selection]}</strong>
              ) : (
                callStateWords[state]
              ),
            },
          ]}
        />
      </div>
      {!application.withdrawnAt && (
        <p>
          応募の番号を書き留めておいてください。募集のページの「応募を確かめる」から、いつでもこのページを開けます。結果が決まると、ここにも出ます。番号とこのページのアドレスは、ほかの人に見せないでください。
        </p>
      )}
      <p className="quiet">お問い合わせ　{contactInLine(ward)}</p>
      {!application.withdrawnAt && state !== "told" && (
        <p className="no-print">
          <a href={`${base}/applications/${application.id}/withdrawal`}>この応募を取り下げる</a>
        </p>
      )}
    </Page>
  );
}
