import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { slipPage } from "#app/domain/observers/slip-page.server.ts";
import { withdrawObserver } from "#app/domain/observers/withdraw-observer.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { entryRef, sessionPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => slipPage(viewer, entryRef(params)));

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await withdrawObserver(viewer, entryRef(params));
  return redirect(`${sessionPath(params)}/observers/${params.entry}?done=observing-withdrawn`);
});

export const meta = titled("傍聴の申込みを取り消す");

export default function ObserverWithdrawal() {
  const { entry, ...session } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const back = `/wards/${session.ward.slug}/sessions/${session.key}/observers/${entry.id}`;
  const isTaken = entry.state === "withdrawn";
  return (
    <FormPage
      title="傍聴の申込みを取り消す"
      form={form}
      button="この申込みを取り消す"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "傍聴の申込み", href: back }]}
      isBlocked={isTaken}
      intro={
        <p>
          {isTaken
            ? "この申込みは、すでに取り消されています。"
            : "取り消すと元に戻せません。席は、空きを待つ人に回ります。"}
        </p>
      }
    />
  );
}
