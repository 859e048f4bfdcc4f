import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSettings } from "#app/domain/desk/desk-settings.server.ts";
import { setCommentKinds } from "#app/domain/wards/set-comment-kinds.server.ts";
import { CommentKindsInput } from "#app/domain/wards/wards.schema.ts";
import { Choices } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSettings(viewer, params.ward ?? ""));

export const action = formAction(CommentKindsInput, async ({ viewer, params, input }) => {
  await setCommentKinds(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/settings?done=saved`);
});

export const meta = titled("意見の種類");

export default function CommentKinds() {
  const { ward, asksKind } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ kinds: string }>({ kinds: asksKind ? "ask" : "none" });
  const back = `/wards/${ward.slug}/desk/settings`;
  return (
    <FormPage
      title="意見の種類"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "設定", href: back }]}
      intro={<p>載っている意見の種類は、やめた後も残ります。</p>}
    >
      <Choices
        field={fields.kinds}
        label="意見を書くときに、種類（賛成・反対・質問・情報提供）を"
        options={[
          { value: "ask", label: "選べるようにする" },
          { value: "none", label: "選ばない" },
        ]}
      />
    </FormPage>
  );
}
