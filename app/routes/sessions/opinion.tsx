import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OpinionInput, stanceWords } from "#app/domain/agenda/agenda.schema.ts";
import { writeOpinion } from "#app/domain/opinions/write-opinion.server.ts";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { Problem } from "#app/shared/errors.ts";
import { LongInstant } from "#app/ui/day.tsx";
import { Choices, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { itemRef, sessionPath } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { item, session, ownOpinion, isMember, resident } = await itemPage(viewer, itemRef(params));
  if (!isMember) throw new Problem("forbidden");
  return {
    item,
    dueAt: session.opinionsDueAt,
    own: ownOpinion,
    isPublic: resident.isPublic,
    path: sessionPath(params),
  };
});

export const action = formAction(OpinionInput, async ({ viewer, params, input }) => {
  await writeOpinion(viewer, itemRef(params), input);
  return redirect(`${sessionPath(params)}/items/${params.item}?done=opinion`);
});

export const meta = titled("事前意見");

export default function Opinion() {
  const { item, dueAt, own, isPublic, path } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ stance: string; text: string }>({
    stance: own?.stance ?? null,
    text: own?.text ?? null,
  });
  return (
    <FormPage
      title={`議題${item.label}「${item.title}」への事前意見`}
      form={form}
      button="事前意見を送る"
      crumbs={[{ label: `議題${item.label} ${item.title}`, href: `${path}/items/${item.number}` }]}
      intro={
        <p>
          <LongInstant at={dueAt} />
          まで書けます。委員と事務局が、会議の前に読みます。
          {isPublic && "会議の後に、氏名と意見を、回答とともに公表します。"}
        </p>
      }
    >
      <Choices
        field={fields.stance}
        label="今の考え"
        isRow
        options={Object.entries(stanceWords).map(([value, label]) => ({ value, label }))}
      />
      <TextArea field={fields.text} label="事前意見" hint="1000文字まで" limit={1000} />
    </FormPage>
  );
}
