import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { VoidInput } from "#app/domain/ballots/ballots.schema.ts";
import { voidVote } from "#app/domain/ballots/void-vote.server.ts";
import { voteToVoid } from "#app/domain/desk/vote-to-void.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { voteRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => voteToVoid(viewer, voteRef(params)));

export const action = formAction(VoidInput, async ({ viewer, params, input }) => {
  await voidVote(viewer, voteRef(params), input);
  const { back } = await voteToVoid(viewer, voteRef(params));
  return redirect(`${back.href}?done=vote-voided`);
});

export const meta = titled("採決を取り消す");

export default function VoteVoiding() {
  const { vote, back } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  return (
    <FormPage
      title="採決を取り消す"
      form={form}
      button="この採決を取り消す"
      isDanger
      isBlocked={vote.voidedAt !== null}
      back={{ href: back.href, label: "やめる" }}
      crumbs={[back]}
      intro={
        <p>
          議題{vote.item.label}「{vote.motion}」{vote.wording && `　結果 ${vote.wording}`}
        </p>
      }
    >
      <TextArea field={fields.reason} label="取り消す理由" rows={2} hint="取り消した採決も、記録に残ります。" />
    </FormPage>
  );
}
