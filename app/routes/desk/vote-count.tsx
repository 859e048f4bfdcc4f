import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CountInput } from "#app/domain/ballots/ballots.schema.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { runVote } from "#app/domain/desk/run-parts.server.ts";
import { Checks, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, voteRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runVote(viewer, voteRef(params)));

export const action = formAction(CountInput, async ({ viewer, params, input }) => {
  const { isTie } = await countVote(viewer, voteRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=${isTie ? "tie" : "settled"}`);
});

export const meta = titled("締め切って結果を出す");

export default function VoteCount() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"for" | "against" | "abstain" | "forIds" | "againstIds", string>>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="締め切って結果を出す"
      form={form}
      button="締め切って結果を出す"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={
        <>
          <p>「{data.openVote?.motion}」</p>
          <p>採決に加われる委員は{data.openVote?.eligible ?? 0}名です。</p>
          {!data.quorum.isMet && (
            <p className="note is-strong">
              定足数に{data.quorum.missing}名足りません。このまま締め切ると、採決は成立しません。
            </p>
          )}
          {data.openVote?.isByDevice && data.openVote.waiting.length > 0 && (
            <p className="note is-strong">
              まだ投票していない委員が{data.openVote.waiting.length}名います（
              {data.openVote.waiting.map((member) => member.name).join("、")}）。締め切ると棄権になります。
            </p>
          )}
        </>
      }
    >
      {data.openVote?.isByName && (
        <>
          <p>印のない委員は棄権とします。</p>
          <Checks
            field={fields.forIds}
            label="賛成した委員"
            options={data.openVote.roll.map(({ id, name }) => ({ value: id, label: name }))}
            checked={listOf(fields.forIds.initialValue)}
          />
          <Checks
            field={fields.againstIds}
            label="反対した委員"
            options={data.openVote.roll.map(({ id, name }) => ({ value: id, label: name }))}
            checked={listOf(fields.againstIds.initialValue)}
          />
        </>
      )}
      {!data.openVote?.isByDevice && !data.openVote?.isByName && (
        <>
          <TextField field={fields.for} label="賛成の人数" inputMode="numeric" width="short" />
          <TextField field={fields.against} label="反対の人数" inputMode="numeric" width="short" />
          <TextField
            field={fields.abstain}
            label="棄権の人数"
            inputMode="numeric"
            width="short"
            isOptional
            hint="空欄なら、残りの人数を棄権とします。"
          />
        </>
      )}
    </FormPage>
  );
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value : value ? [String(value)] : []);
