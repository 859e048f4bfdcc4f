import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deskWard } from "#app/domain/desk/desk-ward.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => ({
  slug: (await deskWard(viewer, params.ward ?? "", "secretariat")).slug,
}));

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  const { id } = await draftSession(viewer, params.ward ?? "");
  return redirect(`${deskPath(params)}/sessions/${id}/schedule`);
});

export const meta = titled("新しい会議を準備する");

export default function SessionNew() {
  const { slug } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  return (
    <FormPage
      title="新しい会議を準備する"
      form={form}
      button="前回を写して始める"
      crumbs={[{ label: "会議", href: `/wards/${slug}/desk/sessions` }]}
      intro={
        <p>
          会場、時刻、傍聴の案内は前回の会議から写します。会議名と回数は自動です。公表するまで、事務局のほかには見えません。
        </p>
      }
    />
  );
}
