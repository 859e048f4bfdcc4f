import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { choiceWords, EnteredBallotInput } from "#app/domain/ballots/ballots.schema.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { CastingForm } from "#app/domain/desk/casting-form.tsx";
import { EnteredPart } from "#app/domain/desk/entered-part.tsx";
import { writtenVote } from "#app/domain/desk/written-vote.server.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { LongDay } from "#app/ui/day.tsx";
import { Choices, Select } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Names } from "#app/ui/names.tsx";
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
  const { ward, key, name, isDesk, chairTitle, item, vote, entered, members } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; choice: string }>();
  const back = isDesk ? `/wards/${ward}/desk/sessions/${key}` : `/wards/${ward}/sessions/${key}`;
  const here = `/wards/${ward}/desk/sessions/${key}/votes/${vote.id}`;
  const asked = members.filter((member) => member.mayReply);
  const waiting = asked.filter((member) => !member.hasReplied);
  const recused = members.filter((member) => member.isRecused);
  const isCounted = vote.isOver || vote.isTied;
  return (
    <FormPage
      title="書面表決"
      form={form}
      button="回答を入力する"
      isBlocked={isCounted || !isDesk}
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
          {vote.isVoided && <p className="note is-strong">この採決は取り消されています。</p>}
          {vote.wording && <p className="say">結果 {vote.wording}</p>}
          {!isCounted && (
            <p role="status">
              回答した委員 {asked.length - waiting.length}名／{asked.length}名
              {waiting.length > 0 && (
                <>
                  ・まだの委員 <Names names={waiting.map((member) => member.name)} />
                </>
              )}
            </p>
          )}
          {recused.length > 0 && (
            <p>
              除斥 <Names names={recused.map((member) => member.name)} />
            </p>
          )}
          {!isCounted && <EnteredPart vote={entered} here={here} />}
        </>
      }
      outro={
        <>
          {vote.isTied && (
            <Section title={`可否同数です。${chairTitle}が決めてください。`}>
              <CastingForm here={here} />
            </Section>
          )}
          {!isCounted && isDesk && (
            <Section title="締め切る">
              <p>
                期限が過ぎた後か、全員が回答した後に締め切れます。期限までに届いた書面は、締め切るまで入力できます。
              </p>
              {vote.mayCount && (
                <ActForm action={`${here}/count`} name="count" className="actions">
                  <Button>締め切って結果を出す</Button>
                </ActForm>
              )}
            </Section>
          )}
          {isDesk && (
            <ul className="inline-links">
              {!isCounted && (
                <li>
                  <a href={`${here}/recusals`}>委員の除斥</a>
                </li>
              )}
              {!vote.isVoided && (
                <li>
                  <a href={`${here}/voiding`}>この採決を取り消す</a>
                </li>
              )}
            </ul>
          )}
        </>
      }
    >
      <Select
        field={fields.memberId}
        label="書面や電話で回答した委員"
        empty="選んでください"
        options={asked.map((member) => ({
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
