import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskOffer } from "#app/domain/desk/desk-offer.server.ts";
import { noteOutcome } from "#app/domain/offers/note-outcome.server.ts";
import { OutcomeInput } from "#app/domain/offers/offers.schema.ts";
import { called } from "#app/shared/called.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, offerRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskOffer(viewer, offerRef(params)));

export const action = formAction(OutcomeInput, async ({ viewer, params, input }) => {
  await noteOutcome(viewer, offerRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=saved`);
});

export const meta = titled("その後のことを記録する");

export default function OfferOutcome() {
  const { ward, key, proposal, offer } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"outcome", string>>({ outcome: offer.outcome });
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="その後のことを記録する"
      form={form}
      button="記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={<Words>{`${called(offer.name)}: ${offer.words}`}</Words>}
    >
      <TextArea field={fields.outcome} label="その後のこと" rows={3} hint="例: 6月の清掃に参加していただきました。" />
    </FormPage>
  );
}
