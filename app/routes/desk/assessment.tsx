import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { assessmentToMake } from "#app/domain/desk/proposal-choices.server.ts";
import { assessImplementer } from "#app/domain/responses/assess-implementer.server.ts";
import { AssessmentInput, axisWords, implementers, implementerWords } from "#app/domain/responses/responses.schema.ts";
import { Choices, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => assessmentToMake(viewer, proposalRef(params)));

export const action = formAction(AssessmentInput, async ({ viewer, params, input }) => {
  await assessImplementer(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=saved`);
});

export const meta = titled("実施主体を記録する");

export default function Assessment() {
  const { ward, key, proposal, assessment } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"implementer" | "convenience" | "locality" | "efficiency", string>>(
    assessment
      ? {
          implementer: assessment.implementer,
          convenience: assessment.convenience,
          locality: assessment.locality,
          efficiency: assessment.efficiency,
        }
      : {},
  );
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="実施主体を記録する"
      form={form}
      button="記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={<p>だれが行うのがよいかを、三つの見方による理由とともに記録します。提案のページに表で載ります。</p>}
    >
      <RevisionField revision={assessment?.revision ?? 0} />
      <Choices
        field={fields.implementer}
        label="実施主体"
        isRow
        options={implementers.map((value) => ({ value, label: implementerWords[value] }))}
      />
      <TextArea field={fields.convenience} label={axisWords.convenience} rows={3} />
      <TextArea field={fields.locality} label={axisWords.locality} rows={3} />
      <TextArea field={fields.efficiency} label={axisWords.efficiency} rows={3} />
    </FormPage>
  );
}
