import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { removeStatement } from "#app/domain/minutes/remove-statement.server.ts";
import { found } from "#app/shared/errors.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef, statementRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskMinutes(viewer, sessionRef(params));
  return { ...data, statement: found(data.statements.find((statement) => statement.id === params.statement)) };
});

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await removeStatement(viewer, statementRef(params));
  return redirect(`${deskSessionPath(params)}/minutes?done=removed`);
});

export const meta = titled("発言を消す");

export default function StatementRemoval() {
  const data = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/minutes`;
  return (
    <FormPage
      title="発言を消す"
      form={form}
      button="この発言を消す"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
    >
      <Words>{data.statement.text}</Words>
    </FormPage>
  );
}
