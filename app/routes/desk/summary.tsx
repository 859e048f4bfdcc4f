import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { summaryDraft } from "#app/domain/desk/summary-draft.server.ts";
import { publishSummary } from "#app/domain/sessions/publish-summary.server.ts";
import { SummaryInput } from "#app/domain/sessions/sessions.schema.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskSession(viewer, sessionRef(params));
  return { ...data, draft: data.session.summary ?? (await summaryDraft(data.id)) };
});

export const action = formAction(SummaryInput, async ({ viewer, params, input }) => {
  await publishSummary(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=published`);
});

export const meta = titled("会議結果の概要");

export default function Summary() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ summary: string; reason: string }>({ summary: data.draft });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="会議結果の概要"
      form={form}
      button="掲載する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <TextArea
        field={fields.summary}
        label="会議結果の概要"
        rows={12}
        hint="記録から作りました。読んで、必要なら直してください。"
      />
      {data.session.summaryPublishedAt && (
        <TextArea field={fields.reason} label="直す理由" rows={2} hint="会議のページに、直した日とともに載ります。" />
      )}
    </FormPage>
  );
}
