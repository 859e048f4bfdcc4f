import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { runPage } from "#app/domain/desk/run-page.server.ts";
import { lapseSession } from "#app/domain/sessions/lapse-session.server.ts";
import { ClosingInput } from "#app/domain/sessions/sessions.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { afterSitting, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runPage(viewer, sessionRef(params)));

export const action = formAction(ClosingInput, async ({ viewer, params, input }) => {
  await lapseSession(viewer, sessionRef(params), input);
  return redirect(`${afterSitting(viewer, params)}?done=lapsed`);
});

export const meta = titled("流会にする");

export default function Lapse() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ time: string }>({ time: data.nowTime });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="流会にする"
      form={form}
      button="流会にする"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={
        data.quorum.isMet ? (
          <p className="note">会議は成立しています。終えるときは「閉会する」か「延会にする」を選んでください。</p>
        ) : (
          <p>
            出席{data.quorum.present}名で、必要な{data.quorum.needed}名に{data.quorum.missing}
            名足りません。何も決めずに会議を終え、議題は別の日に続けます。
          </p>
        )
      }
      isBlocked={data.quorum.isMet}
    >
      <TextField field={fields.time} label="時刻" type="time" width="short" />
    </FormPage>
  );
}
