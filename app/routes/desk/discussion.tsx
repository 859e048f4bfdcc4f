import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DiscussionInput } from "#app/domain/comments/comments.schema.ts";
import { setDiscussion } from "#app/domain/comments/set-discussion.server.ts";
import { deskDiscussion } from "#app/domain/desk/desk-discussion.server.ts";
import { Choices, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskDiscussion(viewer, proposalRef(params)));

export const action = formAction(DiscussionInput, async ({ viewer, params, input }) => {
  await setDiscussion(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=saved`);
});

export const meta = titled("意見の受付");

export default function Discussion() {
  const { ward, key, proposal, talk } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"intake" | "lockReason" | "slowMinutes", string>>({
    intake: talk.isLocked ? "locked" : "open",
    lockReason: talk.lockReason,
    slowMinutes: String(talk.slowMinutes),
  });
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="意見の受付"
      form={form}
      button="保存する"
      isBlocked={talk.isClosed}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={
        talk.isClosed ? (
          <p>意見の募集は終わっています。</p>
        ) : (
          <p>意見が取り上げられたかどうかをまとめて終えるときは、「意見の募集を終える」を使ってください。</p>
        )
      }
    >
      <Choices
        field={fields.intake}
        label="意見の受付"
        options={[
          { value: "open", label: "受け付ける" },
          { value: "locked", label: "止める（載っている意見は読めます）" },
        ]}
      />
      <TextArea
        field={fields.lockReason}
        label="受付を止める理由"
        rows={2}
        isOptional
        hint="提案のページに載ります。止めるときは入力してください。"
      />
      <TextField
        field={fields.slowMinutes}
        label="次の意見までの間隔（分）"
        inputMode="numeric"
        width="short"
        hint="同じ人が続けて書けるまでの時間です。0なら待たずに書けます。"
      />
    </FormPage>
  );
}
