import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { draftPage } from "#app/domain/drafting/draft-pages.server.ts";
import { DraftPeople } from "#app/domain/drafting/draft-people.tsx";
import { SharedDraftInput } from "#app/domain/drafting/drafting.schema.ts";
import { writeDraft } from "#app/domain/drafting/write-draft.server.ts";
import { WordsFields } from "#app/domain/proposals/words-fields.tsx";
import { called } from "#app/shared/called.ts";
import { Button } from "#app/ui/button.tsx";
import { LongInstant } from "#app/ui/day.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { draftRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => draftPage(viewer, draftRef(params)));

export const action = formAction(SharedDraftInput, async ({ viewer, params, input }) => {
  await writeDraft(viewer, draftRef(params), input);
  return redirect(`/me/drafts/${params.draft}${input.next ? "/sending" : "?done=saved"}`);
});

export const meta = titled("ほかの人と書く下書き");

export default function Draft() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"title" | "body" | "town" | "landmark" | "wish" | "publication", string>>(
    data.words,
  );
  return (
    <FormPage
      title="ほかの人と書く下書き"
      form={form}
      button="保存する"
      second={
        data.writer === "owner" && (
          <Button isQuiet name="next" value="sending">
            保存して、送る前に確かめる
          </Button>
        )
      }
      back={{ href: "/me/drafts", label: "下書きの一覧に戻る" }}
      crumbs={[{ label: "下書き", href: "/me/drafts" }]}
      intro={
        <>
          <p>
            {`${called(data.owner)}の下書きです（${data.ward.name}）。最後に${called(data.updatedBy)}が`}
            <LongInstant at={data.updatedAt} />
            に保存しました。
          </p>
          {data.writer !== "owner" && <p className="quiet">送れるのは、下書きを作った人だけです。</p>}
        </>
      }
      outro={<DraftPeople draft={data.id} writer={data.writer} people={data.people} declined={data.declined} />}
    >
      <RevisionField revision={data.revision} />
      <TextField field={fields.title} label="件名" />
      <WordsFields fields={fields} towns={data.towns} wardName={data.ward.name} />
    </FormPage>
  );
}
