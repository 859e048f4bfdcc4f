import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { draftToSend } from "#app/domain/drafting/draft-pages.server.ts";
import { SendDraftInput } from "#app/domain/drafting/drafting.schema.ts";
import { sendDraft } from "#app/domain/drafting/send-draft.server.ts";
import { PersonalHints } from "#app/domain/proposals/personal-hints.tsx";
import { SimilarToSupport } from "#app/domain/proposals/similar-to-support.tsx";
import { WordsFacts } from "#app/domain/proposals/words-facts.tsx";
import { called } from "#app/shared/called.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { draftRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => draftToSend(viewer, draftRef(params)));

export const action = formAction(SendDraftInput, async ({ viewer, params, input }) => {
  const { ward, key } = await sendDraft(viewer, draftRef(params), input);
  return redirect(`/wards/${ward}/proposals/${key}?done=draft-sent`);
});

export const meta = titled("確かめる");

export default function DraftSending() {
  const { id, ward, words, town, hints, similar, revision, people } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const back = `/me/drafts/${id}`;
  const together = people.flatMap(({ name, part }) => (name && part === "co_proposer" ? [called(name)] : []));
  return (
    <FormPage
      title="確かめる"
      form={form}
      button="投稿のきまりに同意して送る"
      back={{ href: back, label: "書き直す" }}
      crumbs={[{ label: `下書き「${words.title}」`, href: back }]}
      intro={
        <>
          <WordsFacts
            ward={ward.name}
            title={words.title}
            words={words}
            town={town}
            together={together.length > 0 ? together.join("、") : "いません"}
          />
          <p className="quiet">
            加わると返事をした人の公開名が、掲載のときに載ります。返事を待っている人は載りません。
          </p>
          <PersonalHints hints={hints} editHref={back} />
          <SimilarToSupport base={`/wards/${ward.slug}/proposals`} similar={similar} />
        </>
      }
    >
      <RevisionField revision={revision} />
      <p className="hint">
        <a href="/terms#posting">投稿のきまり</a>
      </p>
    </FormPage>
  );
}
