import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { draftMinutesPage } from "#app/domain/minutes/draft-minutes-page.server.ts";
import { ApproveMinutesInput } from "#app/domain/minutes/minutes.schema.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => ({
  ...(await draftMinutesPage(viewer, sessionRef(params))),
  back: `${sessionPath(params)}/confirmation`,
}));

export const action = formAction(ApproveMinutesInput, async ({ viewer, params, input }) => {
  await approveMinutes(viewer, sessionRef(params), input);
  return redirect(`${sessionPath(params)}/confirmation?done=approved`);
});

export const meta = titled("会議録の承認");

export default function MinutesApproval() {
  const { title, back, seen, isEarly } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ earlyReason: string }>();
  return (
    <FormPage
      title="会議録の承認"
      form={form}
      button="会議録を承認する"
      crumbs={[{ label: `${title} 会議録の確認`, href: back }]}
      back={{ href: back, label: "会議録をもう一度読む" }}
      intro={<p>訂正の申出への対応が決まった後に、承認します。</p>}
    >
      <input type="hidden" name="seen" value={seen} />
      {isEarly && (
        <TextArea
          field={fields.earlyReason}
          label="期限の前に承認する理由"
          rows={2}
          hint="例: 委員全員から確認の返事があったため"
        />
      )}
    </FormPage>
  );
}
