import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groundNames } from "#app/domain/councils/rule-keys.ts";
import { closingGrounds } from "#app/domain/councils/rules.schema.ts";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { correctPaper } from "#app/domain/papers/correct-paper.server.ts";
import { audienceWords, CorrectPaperInput } from "#app/domain/papers/papers.schema.ts";
import { found } from "#app/shared/errors.ts";
import { Choices, Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, paperRef, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskSession(viewer, sessionRef(params));
  return { ...data, paper: found(data.papers.find((paper) => paper.id === params.paper)) };
});

export const action = formAction(CorrectPaperInput, async ({ viewer, params, input }) => {
  await correctPaper(viewer, paperRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=changed`);
});

export const meta = titled("公表した資料を直す");

/** Nothing handed to few is opened to more. */
const narrower = {
  open: ["open", "members", "closed"],
  members: ["members", "closed"],
  closed: ["closed"],
} as const;

export default function PaperCorrection() {
  const { paper, ...data } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"title" | "audience" | "closedGround" | "reason", string>>({
    title: paper.title,
    audience: paper.audience,
    closedGround: paper.closedGround ?? "",
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title={`「${paper.label}　${paper.title}」を直す`}
      form={form}
      button="直して公表する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
      intro={
        <p>
          誤って公開した資料は、ここで見られる人を狭めると、前の版も含めて、すぐに開けなくなります（すでに開いた人の手元には残ることがあります）。公開していた資料のときは、直したことと理由が公開のページに載り、委員と傍聴を申し込んだ人に届きます。
        </p>
      }
    >
      <RevisionField revision={paper.revision} />
      <TextField field={fields.title} label="資料の名称" />
      <Choices
        field={fields.audience}
        label="見られる人"
        isRow
        options={narrower[paper.audience].map((value) => ({ value, label: audienceWords[value] }))}
      />
      <Select
        field={fields.closedGround}
        label="非公開の理由"
        isOptional
        empty="非公開のときに選んでください"
        options={closingGrounds.map((value) => ({ value, label: groundNames[value] }))}
      />
      <TextField field={fields.reason} label="直す理由" hint="例: 個人の連絡先が含まれていたため" />
    </FormPage>
  );
}
