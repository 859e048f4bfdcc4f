import { useLoaderData } from "@remix-run/react";
import { identityWords } from "#app/domain/accounts/accounts.schema.ts";
import { mySettings } from "#app/domain/accounts/my-settings.server.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InstantDay, LongInstant } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => mySettings(viewer));

export const meta = titled("設定");

export default function Settings() {
  const { displayName, email, wards, identity, hasPassword, sessions } = useLoaderData<typeof loader>();
  return (
    <Page title="設定" crumbs={[{ label: "マイページ", href: "/me" }]}>
      <Facts
        facts={[
          {
            label: "公開名",
            value: (
              <>
                {displayName}　<a href="/me/name">公開名を変える</a>
              </>
            ),
          },
          {
            label: "メール",
            value: (
              <>
                {email}　<a href="/me/email">メールアドレスを変える</a>
              </>
            ),
          },
          {
            label: "関わりのある区",
            value: (
              <>
                {wards.join("、")}　<a href="/me/wards">区を加える</a>
              </>
            ),
          },
          {
            label: "本人の確認",
            value: (
              <>
                {identityWords[identity.level]}
                {identity.at && (
                  <>
                    {"　"}
                    <InstantDay at={identity.at} />
                  </>
                )}
                {identity.level !== "jpki" && (
                  <>
                    {"　"}
                    <a href="/me/identity">本人の確認について</a>
                  </>
                )}
              </>
            ),
          },
          {
            label: "パスワード",
            value: <a href="/me/password">{hasPassword ? "パスワードを変える" : "パスワードを設定する"}</a>,
          },
        ]}
      />
      <p>
        <a href="/me/follows">受け取るお知らせ</a>
      </p>
      <Section title="ログインの一覧">
        <ul className="list">
          {sessions.map((session) => (
            <li key={session.id}>
              {session.device}
              {session.isThis && "（この端末）"}
              {"　"}
              <span className="quiet">
                <LongInstant at={session.startedAt} />
                から
              </span>
            </li>
          ))}
        </ul>
        {sessions.length > 1 && (
          <ActForm action="/me/sessions" name="sessions">
            <p className="actions">
              <Button isQuiet>ほかの端末のログインを終わらせる</Button>
            </p>
          </ActForm>
        )}
      </Section>
      <p>
        <a href="/me/departure">退会する</a>
      </p>
    </Page>
  );
}
