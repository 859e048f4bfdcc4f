import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ResidentOpinionInput, stanceWords } from "#app/domain/agenda/agenda.schema.ts";
import { writeResidentOpinion } from "#app/domain/opinions/write-resident-opinion.server.ts";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { Problem } from "#app/shared/errors.ts";
import { LongInstant } from "#app/ui/day.tsx";
import { Checks, Choices, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { itemRef, sessionPath } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { item, session, resident } = await itemPage(viewer, itemRef(params));
  if (!resident.mayWrite) throw new Problem("forbidden");
  return {
    item,
    dueAt: session.opinionsDueAt,
    own: resident.own,
    isPublic: resident.isPublic,
    path: sessionPath(params),
  };
});

export const action = formAction(ResidentOpinionInput, async ({ viewer, params, input }) => {
  await writeResidentOpinion(viewer, itemRef(params), input);
  return redirect(`${sessionPath(params)}/items/${params.item}?done=opinion`);
});

export const meta = titled("事前意見を書く");

export default function ResidentOpinion() {
  const { item, dueAt, own, isPublic, path } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ stance: string; text: string; sure: string }>({
    stance: own?.stance ?? null,
    text: own?.text ?? null,
  });
  const back = `${path}/items/${item.number}`;
  return (
    <FormPage
      title={`議題${item.label}「${item.title}」への事前意見`}
      form={form}
      button="投稿のきまりに同意して送る"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `議題${item.label} ${item.title}`, href: back }]}
      intro={
        <p>
          <LongInstant at={dueAt} />
          まで書けます。委員と事務局が、会議の前に読みます。
          {isPublic
            ? "会議の後に、公開名と意見を、回答とともに公表します。"
            : "意見は公表しません。会議の後に、回答をお知らせします。"}
          人の名前・電話番号は書かないでください。<a href="/terms#posting">投稿のきまり</a>
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
      {fields.sure.errors && (
        <Checks
          field={fields.sure}
          label="個人の情報"
          options={[{ value: "on", label: "このまま送る" }]}
          checked={[]}
        />
      )}
    </FormPage>
  );
}
