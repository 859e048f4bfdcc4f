import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RecuseInput } from "#app/domain/agenda/agenda.schema.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { runItem } from "#app/domain/desk/run-parts.server.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Section } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runItem(viewer, itemRef(params)));

export const action = formAction(RecuseInput, async ({ viewer, params, input }) => {
  await recuseMember(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});

export const meta = titled("委員の除斥");

export default function Recusals() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  const recused = data.members.filter(({ id }) => data.item.recusedIds.includes(id));
  return (
    <FormPage
      title="委員の除斥"
      form={form}
      button="除斥を記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={
        <p>
          議題{data.item.label}　{data.item.title}
        </p>
      }
      outro={<Recused action={`${back}/items/${data.item.position}/recusals/withdrawal`} names={recused} />}
    >
      <Select
        field={fields.memberId}
        label="委員"
        empty="選んでください"
        options={data.members
          .filter((member) => member.isPresent)
          .map((member) => ({ value: member.id, label: member.name }))}
      />
      <TextField field={fields.reason} label="除斥の理由" hint="例: 自己の利害に関係するため" />
    </FormPage>
  );
}

/** Recorded for the wrong member: taken back before anything is voted on. */
function Recused({ action, names }: { action: string; names: { id: string; name: string }[] }) {
  if (names.length === 0) return null;
  return (
    <Section title="記録した除斥">
      <ul className="attendance">
        {names.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <ActForm action={action} name={`readmit-${id}`} className="inline-form">
              <input type="hidden" name="memberId" value={id} />
              <Button isQuiet>
                取り消す<span className="sr-only">（{name}）</span>
              </Button>
            </ActForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
