import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Leftovers } from "#app/domain/desk/hidden-parts.tsx";
import { publicationCheck } from "#app/domain/desk/publication-check.server.ts";
import { ConfirmationInput } from "#app/domain/minutes/minutes.schema.ts";
import { requestConfirmation } from "#app/domain/minutes/request-confirmation.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => publicationCheck(viewer, sessionRef(params)));

export const action = formAction(ConfirmationInput, async ({ viewer, params, input }) => {
  await requestConfirmation(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=requested`);
});

export const meta = titled("委員に確認を頼む");

export default function MinutesConfirmation() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ confirmBy: string }>({ confirmBy: data.confirmDefault });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/minutes`;
  return (
    <FormPage
      title="委員に確認を頼む"
      form={form}
      button="委員に確認を頼む"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
      intro={<Leftovers places={`${back}#s-`} leftovers={data.leftovers} />}
    >
      <TextField
        field={fields.confirmBy}
        label="確認の期限"
        type="date"
        width="middle"
        hint="きまりから計算した日を入れてあります。"
      />
    </FormPage>
  );
}
