import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AmendmentInput } from "#app/domain/ballots/ballots.schema.ts";
import { proposeAmendment } from "#app/domain/ballots/propose-amendment.server.ts";
import { runItem } from "#app/domain/desk/run-parts.server.ts";
import { Select, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runItem(viewer, itemRef(params)));

export const action = formAction(AmendmentInput, async ({ viewer, params, input }) => {
  await proposeAmendment(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});

export const meta = titled("修正案を加える");

export default function MotionAmendment() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ ofId: string; text: string; proposerId: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  const parts = data.item.motions.filter(
    (motion) => motion.kind === "part" && !motion.isDecided && motion.withdrawn === null,
  );
  return (
    <FormPage
      title="修正案を加える"
      form={form}
      button="修正案を加える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={<p>修正案は、もとの案より先に採決します。可決されると、もとの案は修正したものとして採決します。</p>}
    >
      {parts.length > 0 && (
        <Select
          field={fields.ofId}
          label="修正する案"
          empty="選んでください"
          options={parts.map((motion) => ({ value: motion.id, label: `${motion.name}「${motion.text}」` }))}
        />
      )}
      <TextArea field={fields.text} label="修正案" rows={3} hint="例: 「3か所」を「5か所」に改める" />
      <Select
        field={fields.proposerId}
        label="出した委員"
        isOptional
        empty="記録しない"
        options={data.members.filter((member) => member.isPresent).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FormPage>
  );
}
