import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { WithdrawMotionInput } from "#app/domain/ballots/ballots.schema.ts";
import { withdrawMotion } from "#app/domain/ballots/withdraw-motion.server.ts";
import { runMotion } from "#app/domain/desk/run-parts.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, motionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runMotion(viewer, motionRef(params)));

export const action = formAction(WithdrawMotionInput, async ({ viewer, params, input }) => {
  await withdrawMotion(viewer, motionRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});

export const meta = titled("案を取り下げる");

export default function MotionWithdrawal() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title={`${data.motion.name}を取り下げる`}
      form={form}
      button="この案を取り下げる"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={<p>「{data.motion.text}」</p>}
    >
      <TextField
        field={fields.reason}
        label="取り下げる理由"
        hint="例: 出した委員の申出による、可決された修正案と両立しない"
      />
    </FormPage>
  );
}
