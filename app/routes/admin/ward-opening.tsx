import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { adminWard } from "#app/domain/desk/admin-page.server.ts";
import { openWard } from "#app/domain/wards/open-ward.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => adminWard(viewer, params.ward ?? ""));

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await openWard(viewer, params.ward ?? "");
  return redirect("/admin?done=ward-opened");
});

export const meta = titled("区を開く");

export default function WardOpening() {
  const { name } = useLoaderData<typeof loader>();
  const { form } = useActForm({});
  return (
    <FormPage
      title={`${name}を開く`}
      form={form}
      button="開く"
      back={{ href: "/admin", label: "やめる" }}
      crumbs={[{ label: "市の管理", href: "/admin" }]}
      intro={
        <p>
          開くと、だれでもこの区に提案や意見を出せるようになり、受付の日から回答までの約束の日数が始まります。事務局の人と、区の連絡先が要ります。
        </p>
      }
    />
  );
}
