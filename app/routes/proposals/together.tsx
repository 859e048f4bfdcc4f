import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { firstResult } from "#app/domain/audit/transact.server.ts";
import { shareDraft } from "#app/domain/drafting/share-draft.server.ts";
import { draftPhotos } from "#app/domain/proposals/draft-photos.server.ts";
import { dropDraft, readDraft } from "#app/domain/proposals/drafts.server.ts";
import { writingPage } from "#app/domain/reports/writing-page.server.ts";
import { allow, refuse } from "#app/shared/errors.ts";
import { residentText } from "#app/shared/fields.ts";
import { titleFrom } from "#app/shared/text.ts";
import { isSignedIn } from "#app/shared/viewer.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { readDraftSecret } from "#app/web/cookies.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

const TogetherInput = z.object({ title: residentText("件名", 60) });

export const loader = page(async ({ viewer, params, request }) => {
  const ward = params.ward ?? "";
  allow(isSignedIn(viewer));
  const { words, id } = await readDraft(viewer, ward, await readDraftSecret(request));
  if (!words) throw redirect(`/wards/${ward}/proposals/new`);
  return {
    photos: (await draftPhotos(id)).length,
    ward: (await writingPage(ward)).ward,
    body: words.body,
    title: titleFrom(words.body),
  };
});

export const action = formAction(TogetherInput, async ({ viewer, params, request, input }) => {
  const ward = params.ward ?? "";
  const { words } = await readDraft(viewer, ward, await readDraftSecret(request));
  if (!words) {
    // The first of two presses has made the draft of them already.
    const first = await firstResult<{ id: string }>(viewer);
    if (first) return redirect(draftAt(first.result.id));
    refuse("書いた内容が見つかりません。お手数ですが、もう一度書いてください。");
  }
  const { id } = await shareDraft(viewer, ward, { ...words, title: input.title });
  await dropDraft(viewer, ward, await readDraftSecret(request));
  return redirect(draftAt(id));
});

const draftAt = (id: string): string => `/me/drafts/${id}?done=saved`;

export const meta = titled("ほかの人と一緒に書く");

export default function Together() {
  const { ward, body, title, photos } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ title: string }>({ title });
  const back = `/wards/${ward.slug}/proposals/new/check`;
  return (
    <FormPage
      title="ほかの人と一緒に書く"
      form={form}
      button="一緒に書く下書きにする"
      back={{ href: back, label: "一人で送る" }}
      crumbs={[
        { label: ward.name, href: `/wards/${ward.slug}` },
        { label: "確かめる", href: back },
      ]}
      intro={
        <>
          <p>
            メールアドレスで人を招き、同じ下書きを直せるようにします。送るのは、あなただけができます。送るまで、区には届きません。
          </p>
          {photos > 0 && (
            <p className="note is-strong">
              {`添えた写真（${photos}枚）は、下書きには移りません。送った後に、提案のページから加えてください。`}
            </p>
          )}
          <Words>{body}</Words>
        </>
      }
    >
      <TextField field={fields.title} label="件名" />
    </FormPage>
  );
}
