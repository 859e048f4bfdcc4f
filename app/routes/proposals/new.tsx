import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { limitPhotos } from "#app/domain/proposals/anonymous-storage.server.ts";
import { draftPhotos, keepDraftPhotos } from "#app/domain/proposals/draft-photos.server.ts";
import { readDraft, saveDraft } from "#app/domain/proposals/drafts.server.ts";
import { PhotosField } from "#app/domain/proposals/photos-field.tsx";
import { type ProposalWords, WritingInput } from "#app/domain/proposals/proposals.schema.ts";
import { takenPhotos } from "#app/domain/proposals/taken-photos.server.ts";
import { WordsFields } from "#app/domain/proposals/words-fields.tsx";
import { writingPage } from "#app/domain/reports/writing-page.server.ts";
import { refuse } from "#app/shared/errors.ts";
import { Checks } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { givenChecks } from "#app/ui/given-checks.ts";
import { GraphemeCounters } from "#app/ui/grapheme-counters.tsx";
import { PhoneWords } from "#app/ui/phone-words.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { draftCookie, readDraftSecret } from "#app/web/cookies.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const handle = { scripts: true, saysClosed: true };

export const loader = page(async ({ viewer, params, request }) => {
  const ward = params.ward ?? "";
  const secret = await readDraftSecret(request);
  const { words, id } = await readDraft(viewer, ward, secret);
  return { ...(await writingPage(ward)), words: words ?? null, photos: words ? (await draftPhotos(id)).length : 0 };
});

export const action = formAction(
  WritingInput,
  async ({ viewer, params, request, input: { dropsPhotos, ...words }, uploads }) => {
    const ward = params.ward ?? "";
    const taken = await writingPage(ward);
    if (taken.closed) refuse(taken.closed);
    await limitPhotos(
      viewer,
      uploads.reduce((sum, { size }) => sum + size, 0),
    );
    const photos = await takenPhotos(uploads);
    const before = await readDraftSecret(request);
    const { sent, sender } = await readDraft(viewer, ward, before);
    const secret = sent
      ? await saveDraft(viewer, ward, null, { words })
      : await saveDraft(viewer, ward, before, { words, sender });
    if (photos.length > 0 || dropsPhotos) await keepDraftPhotos(viewer, secret, photos);
    return redirect(`/wards/${ward}/proposals/new/check`, {
      headers: { "Set-Cookie": await draftCookie.serialize(secret) },
    });
  },
  { takesFiles: "of anybody" },
);

export const meta = metaFrom<{ ward: { name: string } }>(({ ward }) => ({
  title: `困りごと・提案を書く（${ward.name}）`,
  description: "3分で書けます。会員登録は要りません。",
}));

export default function NewProposal() {
  const { ward, towns, words, photos, closed } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<ProposalWords & { photos: string; dropsPhotos: string }>({
    publication: "public",
    ...words,
  });
  return (
    <FormPage
      title="困りごと・提案を書く"
      form={form}
      hasFiles
      button="確認へ進む"
      crumbs={[{ label: ward.name, href: `/wards/${ward.slug}` }]}
      isBlocked={closed !== null}
      back={closed === null ? undefined : { href: `/wards/${ward.slug}`, label: ward.name }}
      intro={
        closed !== null ? (
          <p className="note is-strong">{closed}</p>
        ) : (
          <div className="note">
            <p>
              危険な場所・急ぎの修理は電話で（
              <PhoneWords text={ward.urgentContact} />）
            </p>
            <p>人の名前・電話番号は書かないでください</p>
          </div>
        )
      }
    >
      <WordsFields fields={fields} towns={towns} wardName={ward.name} />
      <PhotosField field={fields.photos} />
      {photos > 0 && (
        <Checks
          field={fields.dropsPhotos}
          label={`添えた写真（${photos}枚）`}
          options={[{ value: "on", label: "添えた写真を外す" }]}
          checked={givenChecks(form, "dropsPhotos")}
        />
      )}
      <GraphemeCounters />
    </FormPage>
  );
}
