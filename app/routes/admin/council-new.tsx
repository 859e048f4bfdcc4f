import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { FoundCouncilInput } from "#app/domain/councils/councils.schema.ts";
import { foundCouncil } from "#app/domain/councils/found-council.server.ts";
import { adminPage } from "#app/domain/desk/admin-page.server.ts";
import { Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => adminPage(viewer));

export const action = formAction(
  FoundCouncilInput.extend({ ward: z.string({ error: "区を選んでください。" }) }),
  async ({ viewer, input }) => {
    await foundCouncil(viewer, input.ward, input);
    return redirect("/admin?done=saved");
  },
);

export const meta = titled("区民会議を置く");

export default function CouncilNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ ward: string; name: string; establishedOn: string }>();
  const back = "/admin";
  return (
    <FormPage
      title="区民会議を置く"
      form={form}
      button="置く"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "市の管理", href: back }]}
    >
      <Select
        field={fields.ward}
        label="区"
        empty="選んでください"
        options={data.wards.filter((ward) => !ward.council).map((ward) => ({ value: ward.slug, label: ward.name }))}
      />
      <TextField field={fields.name} label="会議の名称" hint="例: 幸区区民会議" />
      <TextField field={fields.establishedOn} label="設置の日" type="date" width="middle" />
    </FormPage>
  );
}
