import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskResidentOpinion } from "#app/domain/opinions/desk-opinions.server.ts";
import { hideResidentOpinion } from "#app/domain/opinions/hide-resident-opinion.server.ts";
import { ReasonInput } from "#app/domain/sessions/sessions.schema.ts";
import { called } from "#app/shared/called.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, opinionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskResidentOpinion(viewer, opinionRef(params)));

export const action = formAction(ReasonInput, async ({ viewer, params, input }) => {
  await hideResidentOpinion(viewer, opinionRef(params), input);
  return redirect(`${deskSessionPath(params)}/opinions?done=hidden`);
});

export const meta = titled("事前意見を見えなくする");

export default function OpinionHiding() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/opinions`;
  return (
    <FormPage
      title="事前意見を見えなくする"
      form={form}
      button="見えなくする"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "事前意見と回答", href: back }]}
      intro={
        <>
          <p className="words">
            {called(data.opinion.displayName)}「{data.opinion.text}」
          </p>
          <p>消えはしませんが、委員からも見えなくなります。書いた人には、会議の後の回答が届きます。</p>
        </>
      }
    >
      <TextArea field={fields.reason} label="見えなくする理由" rows={2} />
    </FormPage>
  );
}
