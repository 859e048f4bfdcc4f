import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RecuseInput } from "#app/domain/agenda/agenda.schema.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { writtenVote } from "#app/domain/desk/written-vote.server.ts";
import { Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef, voteRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => writtenVote(viewer, voteRef(params)));

export const action = formAction(RecuseInput, async ({ viewer, params, input }) => {
  const { item } = await writtenVote(viewer, voteRef(params));
  await recuseMember(viewer, { ...sessionRef(params), item: item.id }, input);
  return redirect(`${deskSessionPath(params)}/votes/${params.vote}?done=noted`);
});

export const meta = titled("委員の除斥");

export default function WrittenRecusals() {
  const { ward, key, vote, members } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; reason: string }>();
  const back = `/wards/${ward}/desk/sessions/${key}/votes/${vote.id}`;
  return (
    <FormPage
      title="委員の除斥"
      form={form}
      button="除斥を記録する"
      isBlocked={vote.isOver || vote.isTied}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "書面表決", href: back }]}
      intro={<p>除斥した委員は、この書面表決に加わりません。</p>}
    >
      <Select
        field={fields.memberId}
        label="委員"
        empty="選んでください"
        options={members.filter((one) => !one.isRecused).map((one) => ({ value: one.id, label: one.name }))}
      />
      <TextField field={fields.reason} label="除斥の理由" hint="例: 自己の利害に関係するため" />
    </FormPage>
  );
}
