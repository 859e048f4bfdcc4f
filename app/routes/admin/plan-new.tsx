import { redirect } from "@remix-run/node";
import { adminPage } from "#app/domain/desk/admin-page.server.ts";
import { addPlanItem } from "#app/domain/plans/add-plan-item.server.ts";
import { PlanItemInput } from "#app/domain/plans/plans.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => adminPage(viewer));

export const action = formAction(PlanItemInput, async ({ viewer, input }) => {
  await addPlanItem(viewer, input);
  return redirect("/admin/plans?done=added");
});

export const meta = titled("計画の項目を加える");

export default function PlanNew() {
  const { form, fields } = useActForm<Record<"plan" | "number" | "title" | "period" | "slug", string>>();
  return (
    <FormPage
      title="計画の項目を加える"
      form={form}
      button="加える"
      back={{ href: "/admin/plans", label: "やめる" }}
      crumbs={[
        { label: "市の管理", href: "/admin" },
        { label: "計画の項目", href: "/admin/plans" },
      ]}
    >
      <TextField field={fields.plan} label="計画名" width="middle" hint="例: 総合計画" />
      <TextField field={fields.number} label="施策番号" width="middle" hint="例: 基本政策5" />
      <TextField field={fields.title} label="施策名" />
      <TextField field={fields.period} label="期間" width="middle" hint="例: 令和8年度から令和11年度まで" />
      <TextField field={fields.slug} label="英字の名前" width="middle" hint="アドレスに使います。例: basic-5" />
    </FormPage>
  );
}
