import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Problem } from "#app/shared/errors.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Page } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { readKeptSecret } from "#app/web/cookies.server.ts";
import { loginFor, page } from "#app/web/handlers.server.ts";
import { readKeptForm } from "#app/web/kept-form.server.ts";
import { keptWords } from "#app/web/kept-words.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, request, url }) => {
  if (!viewer.accountId) throw redirect(loginFor(url.pathname));
  const form = await readKeptForm(await readKeptSecret(request), viewer.now);
  if (!form) throw new Problem("not-found");
  return form;
});

export const meta = titled("書いていた内容");

/** What was posted after the login had ended, offered again. */
export default function Kept() {
  const { path, fields } = useLoaderData<typeof loader>();
  const { place, facts } = keptWords(path, fields);
  return (
    <Page title={`${place}を送りますか`} lead="送信の前にログインの時間が切れたため、お預かりしていました。">
      <Facts facts={facts.map(({ label, value }) => ({ label, value: <Words>{value}</Words> }))} />
      <ActForm action={path} name="kept">
        {fields.map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
        <p className="actions">
          <Button>送る</Button>
          <a href={path}>送らずに画面へ戻る</a>
        </p>
      </ActForm>
    </Page>
  );
}
