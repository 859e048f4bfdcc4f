import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { removePaper } from "#app/domain/papers/remove-paper.server.ts";
import { found } from "#app/shared/errors.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, paperRef, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskSession(viewer, sessionRef(params));
  return { ...data, paper: found(data.papers.find((paper) => paper.id === params.paper)) };
});

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await removePaper(viewer, paperRef(params));
  return redirect(`${deskSessionPath(params)}?done=removed`);
});

export const meta = titled("資料を外す");

export default function PaperRemoval() {
  const data = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="資料を外す"
      form={form}
      button="この資料を外す"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <p>外すと、後の資料の番号が1つずつ繰り上がります。</p>
    </FormPage>
  );
}
