import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { methodWords, OpenVoteInput } from "#app/domain/ballots/ballots.schema.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { EarlierDecision } from "#app/domain/desk/earlier-decision.tsx";
import { runItem } from "#app/domain/desk/run-parts.server.ts";
import { Checks, Choices, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params, url }) => {
  const data = await runItem(viewer, itemRef(params));
  const ready = data.item.motions.filter((motion) => motion.isReady);
  return {
    ...data,
    motion: ready.find(({ id }) => id === url.searchParams.get("motion")) ?? ready[0] ?? null,
    isObjected: url.searchParams.get("objection") === "on",
  };
});

export const action = formAction(OpenVoteInput, async ({ viewer, params, input }) => {
  await openVote(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=vote-open`);
});

export const meta = titled("採決する");

export default function VoteOpen() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<
    Record<"motion" | "method" | "isOnPaper" | "objector" | "reconsiderReason", string>
  >({
    motion: data.motion?.put ?? data.item.title,
    method: "show_of_hands",
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title={data.motion && data.item.motions.length > 1 ? `${data.motion.name}を採決する` : "採決する"}
      form={form}
      button="採決を始める"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={
        <p>
          議題{data.item.label}　{data.item.title}　採決に加われる委員は、いま{data.eligible}名です。
        </p>
      }
    >
      {data.motion && <input type="hidden" name="motionId" value={data.motion.id} />}
      {data.isObjected && (
        <>
          <input type="hidden" name="objection" value="on" />
          <p className="note">異議の有無を諮り、異議があったことを記録します。</p>
          <TextField field={fields.objector} label="異議を述べた委員" isOptional width="middle" />
        </>
      )}
      <TextField field={fields.motion} label="採決する案" />
      <Choices
        field={fields.method}
        label="方法"
        options={(["show_of_hands", "standing", "recorded", "secret"] as const).map((value) => ({
          value,
          label: methodWords[value],
          hint: hints[value],
        }))}
      />
      <Checks
        field={fields.isOnPaper}
        label="無記名投票のとき"
        options={[{ value: "on", label: "紙で投票し、人数だけを入力する", hint: "端末のない委員がいるとき" }]}
        checked={[]}
      />
      <EarlierDecision earlier={data.earlier} chairTitle={data.chairTitle} field={fields.reconsiderReason} />
    </FormPage>
  );
}

const hints = {
  show_of_hands: "賛成と反対の人数を数えます。",
  standing: "賛成と反対の人数を数えます。",
  recorded: "委員が自分の端末で投票します。締め切りまで変えられます。",
  secret: "だれが何に投票したかは、どこにも残りません。投票した後は変えられません。",
} as const;
