import { useLoaderData } from "@remix-run/react";
import { cityOutbox } from "#app/domain/desk/outbox.server.ts";
import { OutboxList } from "#app/domain/desk/outbox-list.tsx";
import { Page } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => cityOutbox(viewer));

export const meta = titled("送信箱（市）");

export default function Outbox() {
  return (
    <Page title="送信箱（市）" shape="wide" crumbs={[{ label: "市の管理", href: "/admin" }]}>
      <OutboxList {...useLoaderData<typeof loader>()} />
    </Page>
  );
}
