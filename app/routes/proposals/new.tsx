import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readDraft, saveDraft } from "#app/domain/proposals/drafts.server.ts";
import { ProposalWords } from "#app/domain/proposals/proposals.schema.ts";
import { WordsFields } from "#app/domain/proposals/words-fields.tsx";
import { writingPage } from "#app/domain/reports/writing-page.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { GraphemeCounters } from "#app/ui/grapheme-counters.tsx";
import { PhoneWords } from "#app/ui/phone-words.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { draftCookie, readDraftSecret } from "#app/web/cookies.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const handle = { scripts: true };

export const loader = page(async ({ viewer, params, request }) => {
  const ward = params.ward ?? "";
  const { words } = await readDraft(viewer, ward, await readDraftSecret(request));
  return { ...(await writingPage(ward)), words: words ?? null };
});

export const action = formAction(ProposalWords, async ({ viewer, params, request, input }) => {
  const ward = params.ward ?? "";
  const before = await readDraftSecret(request);
  const sent = (await readDraft(viewer, ward, before)).sent;
  const secret = await saveDraft(viewer, ward, sent ? null : before, { words: input });
  return redirect(`/wards/${ward}/proposals/new/check`, {
    headers: { "Set-Cookie": await draftCookie.serialize(secret) },
  });
});

export const meta = metaFrom<{ ward: { name: string } }>(({ ward }) => ({
  title: `困りごと・提案を書く（${ward.name}）`,
  description: "3分で書けます。会員登録は要りません。",
}));

export default function NewProposal() {
  const { ward, towns, words } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<ProposalWords>({ publication: "public", ...words });
  return (
    <FormPage
      title="困りごと・提案を書く"
      form={form}
      button="確認へ進む"
      crumbs={[{ label: ward.name, href: `/wards/${ward.slug}` }]}
      intro={
        <div className="note">
          <p>
            危険な場所・急ぎの修理は電話で（
            <PhoneWords text={ward.urgentContact} />）
          </p>
          <p>人の名前・電話番号は書かないでください</p>
        </div>
      }
    >
      <WordsFields fields={fields} towns={towns} wardName={ward.name} />
      <GraphemeCounters />
    </FormPage>
  );
}
