import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { WrittenVoteInput } from "#app/domain/ballots/ballots.schema.ts";
import { openWrittenVote } from "#app/domain/ballots/open-written-vote.server.ts";
import { EarlierDecision } from "#app/domain/desk/earlier-decision.tsx";
import { writtenItem } from "#app/domain/desk/written-vote.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => writtenItem(viewer, itemRef(params)));

export const action = formAction(WrittenVoteInput, async ({ viewer, params, input }) => {
  const { id } = await openWrittenVote(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/votes/${id}?done=vote-open`);
});

export const meta = titled("書面表決にかける");

export default function WrittenOpen() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"motion" | "closesOn" | "reason" | "reconsiderReason", string>>({
    motion: data.item.title,
  });
  const back = `/wards/${data.ward}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="書面表決にかける"
      form={form}
      button="書面表決を始め、委員に知らせる"
      isBlocked={!data.isKnown}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: data.name, href: back }]}
      intro={
        data.isKnown ? (
          <p>
            議題{data.item.label}「{data.item.title}
            」を、会議を開かずに書面で決めます。会議のページに、期限と理由が載ります。
          </p>
        ) : (
          <p className="note is-strong">この会議のきまりでは、書面表決をしません。</p>
        )
      }
    >
      <TextField field={fields.motion} label="採決する案" />
      <TextField field={fields.closesOn} label="回答の期限" type="date" width="middle" />
      <TextField field={fields.reason} label="書面で表決する理由" hint="例: 次の会議の前に決める必要があるため" />
      <EarlierDecision earlier={data.earlier} chairTitle={data.chairTitle} field={fields.reconsiderReason} />
    </FormPage>
  );
}
