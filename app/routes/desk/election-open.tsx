import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { electWithoutObjection } from "#app/domain/ballots/elect-without-objection.server.ts";
import { OpenElectionInput } from "#app/domain/ballots/elections.schema.ts";
import { openElection } from "#app/domain/ballots/open-election.server.ts";
import { runItem } from "#app/domain/desk/run-parts.server.ts";
import { Checks, Choices } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Names } from "#app/ui/names.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params, url }) => {
  const data = await runItem(viewer, itemRef(params));
  const runoff = data.item.elections.find((vote) => vote.id === url.searchParams.get("runoff"));
  const holders = data.members.flatMap(({ name, post }) => (post ? [`${name}（${post}）`] : []));
  return { ...data, runoff: runoff ?? null, holders };
});

export const action = formAction(OpenElectionInput, async ({ viewer, params, input }) => {
  const ref = itemRef(params);
  const isUncontested = !input.runoffOfId && input.way !== "free" && input.candidateIds.length === 1;
  if (isUncontested) await electWithoutObjection(viewer, ref, input);
  else await openElection(viewer, ref, input);
  return redirect(`${deskSessionPath(params)}/run?done=${isUncontested ? "settled" : "vote-open"}`);
});

export const meta = titled("選挙");

export default function ElectionOpen() {
  const data = useLoaderData<typeof loader>();
  const { runoff } = data;
  const { form, fields } = useActForm<Record<"post" | "way" | "candidateIds" | "isOnPaper", string>>({
    post: runoff?.post ?? "chair",
    way: runoff ? "candidacy" : "nomination",
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title={runoff ? "決選投票" : "選挙"}
      form={form}
      button="選挙を始める"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={
        <>
          <p>
            議題{data.item.label}　{data.item.title}
          </p>
          <p>
            候補が1名のときは、異議の有無を諮ってから押してください。投票せずに選出を記録します。2名以上のときは、無記名投票を始めます。
          </p>
          {data.holders.length > 0 && (
            <p className="note">
              いま職にある委員 <Names names={data.holders} />。{data.chairTitle}
              を選ぶと、この会議の日からその委員に代わります。
            </p>
          )}
        </>
      }
    >
      {runoff && <input type="hidden" name="runoffOfId" value={runoff.id} />}
      <Choices
        field={fields.post}
        label="選ぶ職"
        isRow
        options={[
          { value: "chair", label: data.chairTitle },
          ...(data.isPart ? [] : [{ value: "vice_chair", label: data.viceChairTitle }]),
        ]}
      />
      <Choices
        field={fields.way}
        label="候補の決め方"
        options={[
          { value: "nomination", label: "推薦" },
          { value: "candidacy", label: "立候補" },
          ...(runoff ? [] : [{ value: "free", label: "投票（どの委員の名前も書ける）" }]),
        ]}
      />
      <Checks
        field={fields.candidateIds}
        label="候補の委員（投票のときは選ばない）"
        options={(runoff?.standing ?? data.members).map(({ id, name }) => ({ value: id, label: name }))}
        checked={runoff?.standing.map(({ id }) => id) ?? []}
      />
      <Checks
        field={fields.isOnPaper}
        label="投票の仕方"
        options={[{ value: "on", label: "紙で投票し、票の数だけを入力する" }]}
        checked={[]}
      />
    </FormPage>
  );
}
