import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { VoidInput } from "#app/domain/ballots/ballots.schema.ts";
import { voidVote } from "#app/domain/ballots/void-vote.server.ts";
import { runVote } from "#app/domain/desk/run-parts.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, voteRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runVote(viewer, voteRef(params)));

export const action = formAction(VoidInput, async ({ viewer, params, input }) => {
  await voidVote(viewer, voteRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=vote-voided`);
});

export const meta = titled("採決を取り消す");

export default function VoteVoiding() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="採決を取り消す"
      form={form}
      button="この採決を取り消す"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
    >
      <TextArea field={fields.reason} label="取り消す理由" rows={2} hint="取り消した採決も、記録に残ります。" />
    </FormPage>
  );
}
