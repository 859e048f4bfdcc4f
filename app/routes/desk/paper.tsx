import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { PaperPlaceFields } from "#app/domain/papers/paper-fields.tsx";
import { RevisePaperInput } from "#app/domain/papers/papers.schema.ts";
import { revisePaper } from "#app/domain/papers/revise-paper.server.ts";
import { found } from "#app/shared/errors.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, paperRef, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskSession(viewer, sessionRef(params));
  return { ...data, paper: found(data.papers.find((paper) => paper.id === params.paper)) };
});

export const action = formAction(RevisePaperInput, async ({ viewer, params, input }) => {
  await revisePaper(viewer, paperRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=saved`);
});

export const meta = titled("資料を直す");

type Fields = Record<"title" | "itemId" | "kind" | "handing" | "audience" | "closedGround", string>;

export default function Paper() {
  const { paper, ...data } = useLoaderData<typeof loader>();
  const { title, itemId, kind, audience, closedGround } = paper;
  const { form, fields } = useActForm<Fields>({
    title,
    itemId,
    kind,
    handing: paper.handingKey,
    audience,
    closedGround,
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="資料を直す"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <TextField field={fields.title} label="資料の名称" />
      <PaperPlaceFields fields={fields} items={data.items} />
    </FormPage>
  );
}
