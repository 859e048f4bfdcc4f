import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { firstResult } from "#app/domain/audit/transact.server.ts";
import { draftPhotos } from "#app/domain/proposals/draft-photos.server.ts";
import { readDraft, saveDraft } from "#app/domain/proposals/drafts.server.ts";
import { PersonalHints } from "#app/domain/proposals/personal-hints.tsx";
import {
  relations,
  relationWords,
  SendProposalInput,
  SendSignedInInput,
} from "#app/domain/proposals/proposals.schema.ts";
import { receiveProposal } from "#app/domain/proposals/receive-proposal.server.ts";
import { similarProposals } from "#app/domain/proposals/similar-proposals.server.ts";
import { SimilarToSupport } from "#app/domain/proposals/similar-to-support.tsx";
import type { Sender } from "#app/domain/proposals/take-in-words.server.ts";
import { WordsFacts } from "#app/domain/proposals/words-facts.tsx";
import { writingPage } from "#app/domain/reports/writing-page.server.ts";
import { refuse } from "#app/shared/errors.ts";
import { personalHints } from "#app/shared/personal-data.ts";
import { titleFrom } from "#app/shared/text.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { Button } from "#app/ui/button.tsx";
import { Choices, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Section } from "#app/ui/page.tsx";
import { Photo } from "#app/ui/photo.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { draftCookie, readDraftSecret } from "#app/web/cookies.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, params, request }) => {
  const ward = params.ward ?? "";
  const secret = await readDraftSecret(request);
  const { words, sender, sent, id: draftId } = await readDraft(viewer, ward, secret);
  if (!words) throw redirect(`/wards/${ward}/proposals/new${sent ? "/received" : ""}`);
  const first = titleFrom(words.body);
  // A title is read everywhere: nothing that looks personal is put there unasked.
  const title = personalHints(first).length > 0 ? "" : first;
  const { ward: facts, towns } = await writingPage(ward);
  const town = towns.find((candidate) => candidate.id === words.town)?.name ?? null;
  return {
    ward: facts,
    words,
    photos: (await draftPhotos(draftId)).map(({ position }) => position),
    title,
    town,
    hints: personalHints(`${words.body}\n${words.wish}\n${words.landmark}`),
    similar:
      words.publication === "public"
        ? await similarProposals(ward, { title, body: words.body, townId: town ? words.town : null })
        : [],
    sender: { displayName: `${town ?? facts.name}の区民`, ...sender },
    isSignedIn: viewer.accountId !== null,
  };
});

/** Someone without an account also gives a name, an address and how they belong to the ward. */
const schemaFor = (viewer: Viewer): z.ZodType<Sender> => (viewer.accountId ? SendSignedInInput : SendProposalInput);

export const action = formAction(schemaFor, async ({ viewer, params, request, input }) => {
  const ward = params.ward ?? "";
  const secret = await readDraftSecret(request);
  const { words, sent, id: draftId } = await readDraft(viewer, ward, secret);
  if (sent) return redirect(`/wards/${ward}/proposals/new/received`);
  // Taken before, and the answer lost on its way: it leads where the first one would have.
  const first = await firstResult<Awaited<ReturnType<typeof receiveProposal>>>(viewer);
  const { id, receiptCode } =
    first?.result ??
    (await receiveProposal(
      viewer,
      ward,
      words ?? refuse("書いた内容が見つかりません。お手数ですが、もう一度書いてください。"),
      input,
      draftId,
    ));
  const kept = await saveDraft(viewer, ward, secret, { sent: { proposalId: id, receiptCode } });
  return redirect(`/wards/${ward}/proposals/new/received`, {
    headers: { "Set-Cookie": await draftCookie.serialize(kept) },
  });
});

export const meta = titled("確かめる");

export default function Check() {
  const { ward, words, photos, title, town, hints, similar, sender, isSignedIn } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<SendFields>({ title, ...sender });
  const base = `/wards/${ward.slug}/proposals`;
  return (
    <FormPage
      title="確かめる"
      form={form}
      button="投稿のきまりに同意して送る"
      crumbs={[
        { label: ward.name, href: `/wards/${ward.slug}` },
        { label: "書く", href: `${base}/new` },
      ]}
      second={
        <Button isQuiet formAction={`${base}/new/rewriting`}>
          書き直す
        </Button>
      }
      intro={
        <>
          <WordsFacts ward={ward.name} words={words} town={town} />
          {photos.length > 0 && (
            <Section title={`写真（${photos.length}枚）`}>
              {photos.map((position) => (
                <Photo key={position} src={`${base}/new/photos/${position}`} alt={`添えた写真 ${position + 1}`} />
              ))}
            </Section>
          )}
          <PersonalHints hints={hints} editHref={`${base}/new`} />
          {isSignedIn && (
            <p>
              <a href={`${base}/new/together`}>送る前に、ほかの人と一緒に書く</a>
            </p>
          )}
          <SimilarToSupport base={base} similar={similar} />
        </>
      }
    >
      <TextField
        field={fields.title}
        label="件名"
        hint={title === "" || sender.title ? "一言で書いてください。" : "最初の一文から作りました。直せます。"}
      />
      {!isSignedIn && (
        <>
          <TextField
            field={fields.displayName}
            label="公開名"
            hint="ニックネームで構いません。本名は書かないでください。"
            autoComplete="nickname"
          />
          <TextField
            field={fields.email}
            label="メールアドレス"
            type="email"
            inputMode="email"
            autoComplete="email"
            hint="公開されません。返事をお届けするために使います。"
          />
          <Choices
            field={fields.relation}
            label={`${ward.name}との関わり`}
            isRow
            options={relations.map((value) => ({ value, label: relationWords[value] }))}
          />
        </>
      )}
      <p className="hint">
        <a href="/terms#posting">投稿のきまり</a>
      </p>
    </FormPage>
  );
}

type SendFields = { title: string; displayName: string; email: string; relation: string };
