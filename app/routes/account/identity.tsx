import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { identityWords } from "#app/domain/accounts/accounts.schema.ts";
import { mySettings } from "#app/domain/accounts/my-settings.server.ts";
import { startIdentity } from "#app/domain/accounts/start-identity.server.ts";
import { publicOrigin } from "#app/platform/env.server.ts";
import { identityProvider } from "#app/platform/identity-provider.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Page } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async ({ viewer }) => ({
  level: (await mySettings(viewer)).identity.level,
  isOffered: identityProvider() !== null,
}));

export const action = formAction(z.object({}), async ({ viewer }) =>
  data(await startIdentity(viewer, identityProvider(), `${publicOrigin()}/me/identity/return`)),
);

export const meta = titled("本人の確認");

const crumbs = [{ label: "設定", href: "/me/settings" }];

export default function Identity() {
  const { level, isOffered } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const begun = useActionData() as { url?: string } | undefined;
  if (begun?.url) {
    return (
      <Page title="本人の確認" crumbs={crumbs}>
        <p>認証のページに進み、マイナンバーカードで認証してください。終わると、このサイトに戻ります（30分以内）。</p>
        <p className="actions">
          <ButtonLink href={begun.url}>認証のページに進む</ButtonLink>
        </p>
      </Page>
    );
  }
  return (
    <FormPage
      title="本人の確認"
      form={form}
      button="マイナンバーカードで確かめる"
      isBlocked={!isOffered || level === "jpki"}
      back={{ href: "/me/settings", label: "やめる" }}
      crumbs={crumbs}
      intro={
        <>
          <p>{`いまの状態: ${identityWords[level]}`}</p>
          <p>
            {isOffered
              ? "公的個人認証を使います。個人番号（マイナンバー）は使わず、氏名・住所も受け取りません。同じ人が2つの登録で確かめることのないように、認証した人を表す符号の要約だけを残します。"
              : "この区では、窓口か郵送で確かめています。事務局にお問い合わせください。"}
          </p>
        </>
      }
    />
  );
}
