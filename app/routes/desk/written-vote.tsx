import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { choiceWords, EnteredBallotInput } from "#app/domain/ballots/ballots.schema.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { CastingForm } from "#app/domain/desk/casting-form.tsx";
import { writtenVote } from "#app/domain/desk/written-vote.server.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { LongDay } from "#app/ui/day.tsx";
import { Choices, Select } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Section } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, voteRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => writtenVote(viewer, voteRef(params)));

/** A reply that came by letter or telephone. */
export const action = formAction(EnteredBallotInput, async ({ viewer, params, input }) => {
  await castBallot(viewer, voteRef(params), input);
  return redirect(`${deskSessionPath(params)}/votes/${params.vote}?done=saved`);
});

export const meta = titled("書面表決");

export default function WrittenVote() {
  const { ward, key, name, chairTitle, item, vote, members } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; choice: string }>();
  const back = `/wards/${ward}/desk/sessions/${key}`;
  const here = `${back}/votes/${vote.id}`;
  const waiting = members.filter((member) => !member.hasReplied);
  return (
    <FormPage
      title="書面表決"
      form={form}
      button="回答を入力する"
      isBlocked={vote.isOver || vote.isTied}
      back={{ href: back, label: "会議の準備へ戻る" }}
      crumbs={[{ label: name, href: back }]}
      intro={
        <>
          <p>
            議題{item.label}「{vote.motion}」
            {vote.lastDay && (
              <>
                {"　"}回答の期限 <LongDay day={vote.lastDay} />
              </>
            )}
          </p>
          {vote.wording && <p className="say">結果 {vote.wording}</p>}
          <p role="status">
            回答した委員 {members.length - waiting.length}名／{members.length}名
            {waiting.length > 0 && `・まだの委員 ${waiting.map((member) => member.name).join("、")}`}
          </p>
        </>
      }
      outro={
        vote.isOver ? null : vote.isTied ? (
          <Section title={`可否同数です。${chairTitle}が決めてください。`}>
            <CastingForm here={here} />
          </Section>
        ) : (
          <Section title="締め切る">
            <p>期限が過ぎた後か、全員が回答した後に締め切れます。</p>
            <ActForm action={`${here}/count`} name="count" className="actions">
              <Button>締め切って結果を出す</Button>
            </ActForm>
          </Section>
        )
      }
    >
      <Select
        field={fields.memberId}
        label="書面や電話で回答した委員"
        empty="選んでください"
        options={members.map((member) => ({
          value: member.id,
          label: member.hasReplied ? `${member.name}（回答済み）` : member.name,
        }))}
      />
      <Choices
        field={fields.choice}
        label="回答"
        isRow
        options={Object.entries(choiceWords).map(([value, label]) => ({ value, label }))}
      />
    </FormPage>
  );
}
