import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { offerHelp } from "#app/domain/offers/offer-help.server.ts";
import { OfferInput, offerKind, offerWords } from "#app/domain/offers/offers.schema.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { allow } from "#app/shared/errors.ts";
import { Checks, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { givenChecks } from "#app/ui/given-checks.ts";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params, url }) => {
  const data = await proposalPage(viewer, proposalRef(params));
  allow(data.viewer.canSpeak);
  const kind = offerKind(url.searchParams.get("kind"));
  const own = data.help.own.find((one) => one.kind === kind) ?? null;
  return { key: data.key, ward: data.ward, title: data.proposal.title, kind, own };
});

export const action = formAction(OfferInput, async ({ viewer, params, input }) => {
  await offerHelp(viewer, proposalRef(params), input);
  return redirect(`${proposalPath(params)}?done=offered-${input.kind ?? "help"}`);
});

export const meta = titled("手伝い・場所を伝える");

const labels = { help: "手伝えること", place: "貸せる場所", place_wanted: "探している場所" } as const;
const hints = {
  help: "例: 土曜の午前なら、ごみ拾いに2時間ほど参加できます。",
  place: "例: 町内会の会館を、平日の昼なら20人まで使えます。住所は書かないでください。",
  place_wanted: "例: 親子10組が、雨の日に集まれる部屋を探しています。",
} as const;

export default function Help() {
  const { key, ward, title, kind, own } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ words: string; mayPass: string }>({ words: own?.words ?? null });
  const back = `/wards/${ward.slug}/proposals/${key}`;
  return (
    <FormPage
      title={`「${offerWords[kind]}」と伝える`}
      form={form}
      button="伝える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `「${title}」`, href: back }]}
      intro={
        <p>
          内容は、提案した人と区の事務局だけが見ます。公開のページには人数だけが載ります。事務局からメールで返事をします。
        </p>
      }
    >
      <input type="hidden" name="kind" value={kind} />
      <TextArea field={fields.words} label={labels[kind]} rows={4} hint={hints[kind]} />
      <Checks
        field={fields.mayPass}
        label="連絡先"
        checked={givenChecks(form, "mayPass", own?.consentedAt ? ["on"] : [])}
        options={[{ value: "on", label: "事務局から、わたしのメールアドレスを提案した人に伝えてよい" }]}
      />
    </FormPage>
  );
}
