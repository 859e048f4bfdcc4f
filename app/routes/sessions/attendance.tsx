import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { replySession } from "#app/domain/sessions/reply-session.server.ts";
import { answerWords, ReplyInput } from "#app/domain/sessions/sessions.schema.ts";
import { LongDay, Span } from "#app/ui/day.tsx";
import { Choices, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { session, own } = await sessionPage(viewer, sessionRef(params));
  return { session, answer: own?.answer ?? null, reason: own?.reason ?? "", path: sessionPath(params) };
});

export const action = formAction(ReplyInput, async ({ viewer, params, input }) => {
  await replySession(viewer, sessionRef(params), input);
  return redirect(`${input.from === "me" ? "/me" : sessionPath(params)}?done=replied`);
});

export const meta = titled("出欠の回答");

export default function Attendance() {
  const { session, answer, reason, path } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ answer: string; reason: string }>({ answer, reason });
  return (
    <FormPage
      title="出欠の回答"
      crumbs={[{ label: `第${session.ordinal}回${session.title}`, href: path }]}
      form={form}
      button="答える"
      intro={
        <p>
          <Span from={session.startsAt} to={session.endsAt} />
          <br />
          {session.venue.name} {session.room}
          <br />
          回答の期限 <LongDay day={session.repliesDueOn} />
        </p>
      }
    >
      <Choices
        field={fields.answer}
        label="出欠"
        options={Object.entries(answerWords)
          .filter(([value]) => value !== "online" || session.onlineMode !== "none")
          .map(([value, label]) => ({ value, label }))}
      />
      <TextField field={fields.reason} label="欠席・遅参の理由" isOptional hint="事務局だけが読みます。" />
    </FormPage>
  );
}
