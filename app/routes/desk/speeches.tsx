import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { runPage } from "#app/domain/desk/run-page.server.ts";
import { askToSpeak } from "#app/domain/speeches/ask-to-speak.server.ts";
import { AskInput } from "#app/domain/speeches/speeches.schema.ts";
import { Select } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runPage(viewer, sessionRef(params)));

export const action = formAction(AskInput, async ({ viewer, params, input }) => {
  await askToSpeak(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});

export const meta = titled("発言を求めた委員を加える");

/** For a hand raised in the room by somebody without a device. */
export default function Speeches() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  const waiting = new Set(data.floor.waiting.map((one) => one.memberId));
  return (
    <FormPage
      title="発言を求めた委員を加える"
      form={form}
      button="加える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
    >
      <Select
        field={fields.memberId}
        label="委員"
        empty="選んでください"
        options={data.members
          .filter((member) => member.isPresent && !waiting.has(member.id))
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FormPage>
  );
}
