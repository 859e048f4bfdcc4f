import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskOffer } from "#app/domain/desk/desk-offer.server.ts";
import { ReplyOfferInput } from "#app/domain/offers/offers.schema.ts";
import { replyOffer } from "#app/domain/offers/reply-offer.server.ts";
import { called } from "#app/shared/called.ts";
import { Checks, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { givenChecks } from "#app/ui/given-checks.ts";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, offerRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskOffer(viewer, offerRef(params)));

export const action = formAction(ReplyOfferInput, async ({ viewer, params, input }) => {
  await replyOffer(viewer, offerRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=offer-replied`);
});

export const meta = titled("手伝える人に返事をする");

export default function OfferReply() {
  const { ward, key, proposal, offer } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"reply" | "passOn", string>>({ reply: offer.reply });
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="手伝える人に返事をする"
      form={form}
      button="返事を送る"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={<Words>{`${called(offer.name)}: ${offer.words}`}</Words>}
    >
      <TextArea field={fields.reply} label="返事" rows={5} hint="伝えた人にメールで届きます。" />
      {offer.mayPass && (
        <Checks
          field={fields.passOn}
          label="連絡先"
          checked={givenChecks(form, "passOn")}
          options={[{ value: "on", label: "メールアドレスを提案した人に伝える（本人が同意しています）" }]}
        />
      )}
    </FormPage>
  );
}
