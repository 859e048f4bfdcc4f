import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReviseInput } from "#app/domain/proposals/proposals.schema.ts";
import { reviseProposal } from "#app/domain/proposals/revise-proposal.server.ts";
import { BodyField, LandmarkField, WishField } from "#app/domain/proposals/words-fields.tsx";
import { ownProposal } from "#app/domain/reports/proposal-page.server.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InstantDay } from "#app/ui/day.tsx";
import { SureCheck, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { TextChange } from "#app/ui/text-change.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => ownProposal(viewer, proposalRef(params)));

export const action = formAction(ReviseInput, async ({ viewer, params, input }) => {
  const { isWaiting } = await reviseProposal(viewer, proposalRef(params), input);
  return redirect(`${proposalPath(params)}?done=${isWaiting ? "proposal-revised" : "proposal-mended"}`);
});

export const meta = titled("提案の文を直す");

export default function Revision() {
  const data = useLoaderData<typeof loader>();
  const { ward, key, title, body, wish, landmark, revision, isOver, isPublished, waiting } = data;
  const { form, fields } = useActForm<Record<"title" | "body" | "wish" | "landmark" | "reason" | "sure", string>>({
    title,
    body,
    wish,
    landmark,
  });
  const back = `/wards/${ward.slug}/proposals/${key}`;
  if (waiting) return <WaitingRevision back={back} title={title} waiting={waiting} />;
  return (
    <FormPage
      title="提案の文を直す"
      form={form}
      button="直して送る"
      isBlocked={isOver}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `「${title}」`, href: back }]}
      intro={
        isOver ? (
          <p>区が回答したか、もう終わった提案のため、直せません。</p>
        ) : (
          <p>
            {isPublished
              ? "事務局が確認してから、サイトの文が変わります。直す前の文も、理由とともに読めるように残ります。人の名前や電話番号を消すときは、直さずに事務局へ連絡してください。伏せることができます。"
              : "サイトに載るのは、直した後の文です。直す前の文は、あなたと事務局だけが読めます。"}
          </p>
        )
      }
    >
      <RevisionField revision={revision} />
      <TextField field={fields.title} label="件名" />
      <BodyField field={fields.body} />
      <WishField field={fields.wish} />
      <LandmarkField field={fields.landmark} />
      <SureCheck field={fields.sure} label="このまま送る" />
      <TextField field={fields.reason} label="直す理由" hint="例: 場所を書き間違えたため" />
    </FormPage>
  );
}

type Waiting = NonNullable<Awaited<ReturnType<typeof ownProposal>>["waiting"]>;

/** What was sent and the desk has not looked at yet, so that nobody writes it twice. */
function WaitingRevision({ back, title, waiting }: { back: string; title: string; waiting: Waiting }) {
  return (
    <Page title="確認を待っている直し" crumbs={[{ label: `「${title}」`, href: back }]}>
      <p>
        <InstantDay at={waiting.sentAt} />
        に送られた直しを、事務局が確認しています。扱いが決まると、お知らせします。続けて直すときは、その後に直すか、いったん取り下げて直してください。
      </p>
      {waiting.changes.map(({ label, before, after }) => (
        <Section key={label} title={label}>
          <TextChange before={before} after={after} heads={["載っている文", "送られた直し"]} />
        </Section>
      ))}
      <Words>{`理由: ${waiting.reason}`}</Words>
      <ActForm action={`${back}/revision/withdrawal`} name="revision-withdrawal">
        <p className="actions">
          <Button isQuiet>直しを取り下げる</Button>
          <a href={back}>提案のページに戻る</a>
        </p>
      </ActForm>
    </Page>
  );
}
