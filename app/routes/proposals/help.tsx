import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { offerHelp } from "#app/domain/offers/offer-help.server.ts";
import { OfferInput } from "#app/domain/offers/offers.schema.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { allow } from "#app/shared/errors.ts";
import { Checks, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { givenChecks } from "#app/ui/given-checks.ts";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await proposalPage(viewer, proposalRef(params));
  allow(data.viewer.canSpeak);
  return { key: data.key, ward: data.ward, title: data.proposal.title, own: data.help.own };
});

export const action = formAction(OfferInput, async ({ viewer, params, input }) => {
  await offerHelp(viewer, proposalRef(params), input);
  return redirect(`${proposalPath(params)}?done=offered`);
});

export const meta = titled("手伝えることを伝える");

export default function Help() {
  const { key, ward, title, own } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ words: string; mayPass: string }>({ words: own?.words ?? null });
  const back = `/wards/${ward.slug}/proposals/${key}`;
  return (
    <FormPage
      title="手伝えることを伝える"
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
      <TextArea
        field={fields.words}
        label="手伝えること"
        rows={4}
        hint="例: 土曜の午前なら、ごみ拾いに2時間ほど参加できます。"
      />
      <Checks
        field={fields.mayPass}
        label="連絡先"
        checked={givenChecks(form, "mayPass", own?.consentedAt ? ["on"] : [])}
        options={[{ value: "on", label: "事務局から、わたしのメールアドレスを提案した人に伝えてよい" }]}
      />
    </FormPage>
  );
}
