import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { maskProposal } from "#app/domain/proposals/mask-proposal.server.ts";
import { PersonalHints } from "#app/domain/proposals/personal-hints.tsx";
import { MaskInput } from "#app/domain/proposals/proposals.schema.ts";
import { allow } from "#app/shared/errors.ts";
import { personalHints } from "#app/shared/personal-data.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { ward, key, proposal, may } = await deskProposal(viewer, proposalRef(params));
  allow(may.isDesk);
  const { number, title, body, wish, landmark, displayName, revision } = proposal;
  return {
    ward,
    key,
    proposal: { number, title, body, wish, landmark, displayName, revision },
    hints: personalHints([title, body, wish, landmark, displayName].join("\n")),
  };
});

export const action = formAction(MaskInput, async ({ viewer, params, input }) => {
  await maskProposal(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=masked`);
});

export const meta = titled("個人の情報を伏せる");

export default function Masking() {
  const { ward, key, proposal, hints } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<
    Record<"title" | "body" | "wish" | "landmark" | "displayName" | "reason", string>
  >({
    title: proposal.title,
    body: proposal.body,
    wish: proposal.wish,
    landmark: proposal.landmark,
    displayName: proposal.displayName,
  });
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="個人の情報を伏せる"
      form={form}
      button="伏せて保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={
        <>
          <p>
            名前や電話番号などを「●」に置き換えてください。ほかのところは変えられません。伏せる前の文は、区の記録に残り、事務局だけが読めます。伏せたことと理由は、経過に載り、提案した人に知らせます。
          </p>
          <PersonalHints hints={hints} />
        </>
      }
    >
      <RevisionField revision={proposal.revision} />
      <TextField field={fields.title} label="件名" />
      <TextArea field={fields.body} label="困っていること" rows={8} />
      <TextArea field={fields.wish} label="こうなるとよい" rows={3} isOptional />
      <TextField field={fields.landmark} label="目印" isOptional />
      <TextField field={fields.displayName} label="公開名" />
      <TextField field={fields.reason} label="伏せる理由" hint="例: 近所の人の名前が書かれていたため" />
    </FormPage>
  );
}
