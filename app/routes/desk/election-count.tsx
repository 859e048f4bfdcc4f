import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countElection } from "#app/domain/ballots/count-election.server.ts";
import { ElectionCountInput } from "#app/domain/ballots/elections.schema.ts";
import { runVote } from "#app/domain/desk/run-parts.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, voteRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runVote(viewer, voteRef(params)));

export const action = formAction(ElectionCountInput, async ({ viewer, params, input }) => {
  const { next } = await countElection(viewer, voteRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=${next === "elected" ? "settled" : `election-${next}`}`);
});

export const meta = titled("選挙を締め切る");

export default function ElectionCount() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"blank" | "invalid", string>>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  const typed = (form.initialValue as { votes?: Record<string, string> } | undefined)?.votes ?? {};
  return (
    <FormPage
      title="選挙を締め切る"
      form={form}
      button="締め切って結果を出す"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={
        data.openVote?.isByDevice &&
        data.openVote.waiting.length > 0 && (
          <p className="note is-strong">
            まだ投票していない委員が{data.openVote.waiting.length}名います（
            {data.openVote.waiting.map((member) => member.name).join("、")}）。
          </p>
        )
      }
    >
      {data.openVote?.isOnPaper && (
        <>
          {data.openVote.candidates.map(({ id, name }) => (
            <TextField
              key={id}
              field={{
                id: `votes-${id}`,
                name: `votes.${id}`,
                errors: undefined,
                errorId: "",
                initialValue: typed[id],
              }}
              label={`${name}の票`}
              inputMode="numeric"
              width="short"
              isOptional
            />
          ))}
          <TextField field={fields.blank} label="白票" inputMode="numeric" width="short" isOptional />
          <TextField field={fields.invalid} label="無効" inputMode="numeric" width="short" isOptional />
        </>
      )}
    </FormPage>
  );
}
