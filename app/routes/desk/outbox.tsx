import { useLoaderData } from "@remix-run/react";
import { wardOutbox } from "#app/domain/desk/outbox.server.ts";
import { OutboxList } from "#app/domain/desk/outbox-list.tsx";
import { Page } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => wardOutbox(viewer, params.ward ?? ""));

export const meta = titled("送信箱");

export default function Outbox() {
  return (
    <Page title="送信箱" shape="wide">
      <OutboxList {...useLoaderData<typeof loader>()} />
    </Page>
  );
}
