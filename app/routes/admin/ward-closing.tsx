import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { adminWard } from "#app/domain/desk/admin-page.server.ts";
import { closeWard } from "#app/domain/wards/close-ward.server.ts";
import { CloseWardInput, closingWords } from "#app/domain/wards/wards.schema.ts";
import { Choices } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => adminWard(viewer, params.ward ?? ""));

export const action = formAction(CloseWardInput, async ({ viewer, params, input }) => {
  await closeWard(viewer, params.ward ?? "", input);
  return redirect("/admin?done=ward-closed");
});

export const meta = titled("区を閉じる");

export default function WardClosing() {
  const { name } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  return (
    <FormPage
      title={`${name}を閉じる`}
      form={form}
      button="閉じる"
      isDanger
      back={{ href: "/admin", label: "やめる" }}
      crumbs={[{ label: "市の管理", href: "/admin" }]}
      intro={
        <p>
          閉じると、区の職員と委員のほかは、この区に書き込めなくなります。載せたものは今のまま読め、出した人は自分のものを取り下げられます。
        </p>
      }
    >
      <Choices
        field={fields.reason}
        label="閉じる理由"
        hint="操作記録に残ります。サイトには載りません。"
        options={Object.entries(closingWords).map(([value, label]) => ({ value, label }))}
      />
    </FormPage>
  );
}
