import { useLoaderData } from "@remix-run/react";
import { inquiriesToMe } from "#app/domain/inquiries/inquiry-lists.server.ts";
import { allow } from "#app/shared/errors.ts";
import { isSignedIn } from "#app/shared/viewer.ts";
import { InstantDay, LongDay } from "#app/ui/day.tsx";
import { Empty, Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => {
  allow(isSignedIn(viewer));
  return inquiriesToMe(viewer);
});

export const meta = titled("届いた照会");

export default function Inquiries() {
  const inquiries = useLoaderData<typeof loader>();
  return (
    <Page title="届いた照会" shape="wide" crumbs={[{ label: "マイページ", href: "/me" }]}>
      {inquiries.length === 0 ? (
        <Empty>回答を待っている照会はありません。</Empty>
      ) : (
        <Table
          caption="回答していないもの、期限の早いものから"
          heads={["提案", "照会先", "回答期限", "回答"]}
          rows={inquiries.map((one) => ({
            key: one.id,
            cells: [
              <a key="title" href={`/me/inquiries/${one.id}`}>
                {one.ward} 第{one.number}号「{one.title}」
              </a>,
              one.to,
              <span key="due">
                <LongDay day={one.dueOn} />
                {one.isLate && <strong className="late">（期限を過ぎています）</strong>}
              </span>,
              one.answeredAt ? <InstantDay key="at" at={one.answeredAt} /> : "まだ",
            ],
          }))}
        />
      )}
    </Page>
  );
}
