import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { discardDraft } from "#app/domain/drafting/discard-draft.server.ts";
import { draftPage } from "#app/domain/drafting/draft-pages.server.ts";
import { allow } from "#app/shared/errors.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { draftRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { id, writer, words } = await draftPage(viewer, draftRef(params));
  allow(writer === "owner");
  return { id, title: words.title };
});

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await discardDraft(viewer, draftRef(params));
  return redirect("/me/drafts?done=draft-discarded");
});

export const meta = titled("下書きをやめる");

export default function DraftDiscarding() {
  const { id, title } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const back = `/me/drafts/${id}`;
  return (
    <FormPage
      title="下書きをやめる"
      form={form}
      isDanger
      button="下書きを消す"
      back={{ href: back, label: "やめない" }}
      crumbs={[{ label: `下書き「${title}」`, href: back }]}
      intro={
        <p>
          下書きの文と、招いた人のメールアドレスを消します。一緒に書いている人も、読めなくなります。元に戻せません。
        </p>
      }
    />
  );
}
