import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { adminPage } from "#app/domain/desk/admin-page.server.ts";
import { mergeThemes } from "#app/domain/wards/merge-themes.server.ts";
import { MergeThemesInput } from "#app/domain/wards/wards.schema.ts";
import { Select } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => adminPage(viewer));

export const action = formAction(MergeThemesInput, async ({ viewer, input }) => {
  await mergeThemes(viewer, input);
  return redirect("/admin?done=theme-merged");
});

export const meta = titled("テーマを統合する");

export default function ThemeMerging() {
  const { themes } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ fromId: string; intoId: string }>();
  const options = themes.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormPage
      title="テーマを統合する"
      form={form}
      button="統合する"
      isDanger
      back={{ href: "/admin", label: "やめる" }}
      crumbs={[{ label: "市の管理", href: "/admin" }]}
      intro={<p>統合するテーマの提案と議題は、すべて統合先のテーマに移ります。前のアドレスは統合先に転送されます。</p>}
    >
      <Select field={fields.fromId} label="統合するテーマ" empty="選んでください" options={options} />
      <Select field={fields.intoId} label="統合先のテーマ" empty="選んでください" options={options} />
    </FormPage>
  );
}
