import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { discardDraft } from "#app/domain/sessions/discard-draft.server.ts";
import { LongDay } from "#app/ui/day.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSession(viewer, sessionRef(params)));

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await discardDraft(viewer, sessionRef(params));
  return redirect(`${deskPath(params)}/sessions?done=discarded`);
});

export const meta = titled("会議の準備をやめる");

export default function SessionDiscard() {
  const data = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="会議の準備をやめる"
      form={form}
      button="この会議の準備をやめる"
      isDanger
      back={{ href: back, label: "やめずに戻る" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <p>
        第{data.session.ordinal}回{data.session.title}（
        <LongDay day={data.session.date} />
        ）の準備をやめます。議題{data.items.length}件と資料{data.papers.length}
        件も、なくなります。元には戻せません。準備中の後の会議は、回数が1つずつ繰り上がります。後の回の会議を公表しているときは繰り上がらず、この回は欠番になります。
      </p>
    </FormPage>
  );
}
