import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { methodWords, OpenVoteInput } from "#app/domain/ballots/ballots.schema.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { runItem } from "#app/domain/desk/run-parts.server.ts";
import { Choices, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runItem(viewer, itemRef(params)));

export const action = formAction(OpenVoteInput, async ({ viewer, params, input }) => {
  await openVote(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=vote-open`);
});

export const meta = titled("採決する");

export default function VoteOpen() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ motion: string; method: string }>({
    motion: data.item.title,
    method: "show_of_hands",
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="採決する"
      form={form}
      button="採決を始める"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
    >
      <TextField field={fields.motion} label="採決する案" />
      <Choices
        field={fields.method}
        label="方法"
        isRow
        options={(["show_of_hands", "standing", "recorded"] as const).map((value) => ({
          value,
          label: methodWords[value],
        }))}
      />
    </FormPage>
  );
}
