import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProxyOpinionInput, stanceWords } from "#app/domain/agenda/agenda.schema.ts";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { writeOpinion } from "#app/domain/opinions/write-opinion.server.ts";
import { meansWords } from "#app/domain/sessions/sessions.schema.ts";
import { found } from "#app/shared/errors.ts";
import { Choices, Select, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskSession(viewer, sessionRef(params));
  return { ...data, item: found(data.items.find((item) => String(item.position) === params.item)) };
});

export const action = formAction(ProxyOpinionInput, async ({ viewer, params, input }) => {
  await writeOpinion(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=written`);
});

export const meta = titled("事前意見");

export default function Opinions() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; stance: string; text: string; means: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title={`議題${data.item.label}「${data.item.title}」の事前意見`}
      form={form}
      button="委員に代わって入力する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
      intro={
        <>
          {data.rules.opinionsPublic && <p>会議の後に、委員の氏名と意見を、回答とともに公表します。</p>}
          <ul className="list">
            {data.item.opinions.map((opinion) => (
              <li key={opinion.name}>
                <p>
                  <strong>{opinion.name}</strong>　{stanceWords[opinion.stance]}
                  {opinion.means && "（事務局入力）"}
                </p>
                <Words>{opinion.text}</Words>
              </li>
            ))}
          </ul>
        </>
      }
    >
      <Select
        field={fields.memberId}
        label="委員"
        empty="選んでください"
        options={data.members.map((member) => ({ value: member.id, label: member.name }))}
      />
      <Choices
        field={fields.stance}
        label="今の考え"
        isRow
        options={Object.entries(stanceWords).map(([value, label]) => ({ value, label }))}
      />
      <TextArea field={fields.text} label="事前意見" rows={5} />
      <Choices
        field={fields.means}
        label="受け取り方"
        isRow
        options={Object.entries(meansWords).map(([value, label]) => ({ value, label }))}
      />
    </FormPage>
  );
}
