import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { chooseMail } from "#app/domain/news/choose-mail.server.ts";
import { myFollows } from "#app/domain/news/follow-lists.server.ts";
import { MailChoiceInput, paces, paceWords } from "#app/domain/news/follows.schema.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Choices, TextField } from "#app/ui/fields.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => myFollows(viewer));

export const action = formAction(MailChoiceInput, async ({ viewer, input }) => {
  await chooseMail(viewer, input);
  return redirect("/me/follows?done=saved");
});

export const meta = titled("受け取るお知らせ");

export default function Follows() {
  const { mailPace, quietFrom, quietUntil, follows } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"pace" | "quietFrom" | "quietUntil", string>>({
    pace: mailPace,
    quietFrom: String(quietFrom),
    quietUntil: String(quietUntil),
  });
  return (
    <Page title="受け取るお知らせ" crumbs={[{ label: "マイページ", href: "/me" }]}>
      <ErrorSummary form={form} />
      <Section title="受け取っているもの">
        {follows.length === 0 ? (
          <Empty>まだありません。区のページ、提案のページの「お知らせを受け取る」から加えられます。</Empty>
        ) : (
          <ul className="list">
            {follows.map((one) => (
              <li key={one.id}>
                <ActForm action={`/me/follows/end`} name={`end-${one.id}`} className="inline-form">
                  <input type="hidden" name="followId" value={one.id} />
                  <span>
                    {one.ward}　{one.name}
                  </span>
                  <Button isQuiet>やめる</Button>
                </ActForm>
              </li>
            ))}
          </ul>
        )}
        <p className="quiet">
          意見を書いた提案と賛同した提案のお知らせも、同じ受け取り方で届きます。御自身の提案への回答などは、そのつど届きます。
        </p>
      </Section>
      <Section title="受け取り方">
        <ActForm id={form.id} name="mail">
          <Choices
            field={fields.pace}
            label="メール"
            options={paces.map((value) => ({ value, label: paceWords[value] }))}
          />
          <fieldset className="field">
            <legend>メールを送らない時間</legend>
            <TextField
              field={fields.quietFrom}
              label="送らない時間の始まり（時）"
              inputMode="numeric"
              width="short"
              hint="0から23まで。始まりと終わりを同じにすると、いつでも送ります。"
            />
            <TextField
              field={fields.quietUntil}
              label="送らない時間の終わり（時）"
              inputMode="numeric"
              width="short"
              hint="まとめのお知らせは、この時刻に届きます。"
            />
          </fieldset>
          <p className="actions">
            <Button>保存する</Button>
          </p>
        </ActForm>
      </Section>
    </Page>
  );
}
