import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { replyLinkPage } from "#app/domain/sessions/link-page.server.ts";
import { replyByLink } from "#app/domain/sessions/reply-by-link.server.ts";
import { answerWords, LinkReplyInput } from "#app/domain/sessions/sessions.schema.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { LongDay, Span } from "#app/ui/day.tsx";
import { Choices, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Page } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, params }) => ({
  token: params.token ?? "",
  link: await replyLinkPage(viewer, params.token ?? ""),
}));

export const action = formAction(LinkReplyInput, async ({ viewer, input }) => {
  await replyByLink(viewer, input);
  return redirect("/replies/done?done=replied");
});

export const meta = titled("出欠の回答");

/** The mailed link only shows this page; the press answers. */
export default function ReplyLink() {
  const { token, link } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ answer: string; reason: string }>();
  if (!link) {
    return (
      <Page title="出欠の回答">
        <p>
          この案内は使えません。すでに答えたか、会議が始まったか、新しい案内が届いています。答えを変えるときは、
          <a href="/login?to=/me">ログイン</a>するか、事務局にお知らせください。
        </p>
      </Page>
    );
  }
  return (
    <FormPage
      title="出欠の回答"
      form={form}
      button="答える"
      crumbs={[{ label: "表紙", href: "/" }]}
      intro={
        <p>
          {link.name}委員　第{link.ordinal}回{link.title}
          <br />
          <Span from={link.startsAt} to={link.endsAt} />　{link.place}
          <br />
          回答の期限 <LongDay day={link.repliesDueOn} />
        </p>
      }
      outro={
        <ActForm action={`/replies/${token}/revocation`} name="revoke">
          <input type="hidden" name="token" value={token} />
          <p className="quiet">このメールを誤ってほかの人に送ったときは、案内を使えないようにできます。</p>
          <Button isQuiet>この案内を使えないようにする</Button>
        </ActForm>
      }
    >
      <input type="hidden" name="token" value={token} />
      <Choices
        field={fields.answer}
        label="出欠"
        options={Object.entries(answerWords)
          .filter(([value]) => value !== "online" || link.onlineMode !== "none")
          .map(([value, label]) => ({ value, label }))}
      />
      <TextField field={fields.reason} label="欠席・遅参の理由" isOptional hint="事務局だけが読みます。" />
    </FormPage>
  );
}
