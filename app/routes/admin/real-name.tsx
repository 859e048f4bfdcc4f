import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { viewRealName } from "#app/domain/accounts/view-real-name.server.ts";
import { adminAccount } from "#app/domain/desk/admin-page.server.ts";
import { idOrNone } from "#app/shared/ids.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => adminAccount(viewer, idOrNone(params.account)));

/** Posted, since looking is an act that is recorded. */
export const action = formAction(z.object({}), async ({ viewer, params }) =>
  data({ seen: await viewRealName(viewer, idOrNone(params.account)) }),
);

export const meta = titled("本名を見る");

export default function RealName() {
  const { displayName } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const answer = useActionData() as { seen?: { realName: string | null } } | undefined;
  return (
    <FormPage
      title={`本名を見る（${displayName}）`}
      form={form}
      button="本名を見る"
      crumbs={[{ label: "権限", href: "/admin/grants" }]}
      back={{ href: "/admin/grants", label: "戻る" }}
      intro={
        answer?.seen ? (
          <p>
            本名: <strong>{answer.seen.realName ?? "登録なし"}</strong>
          </p>
        ) : (
          <p>見たことは操作記録に残ります。仕事に必要なときだけ見てください。</p>
        )
      }
    />
  );
}
