import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApprovalFields, ApprovalPart, awaitsApproval } from "#app/domain/approvals/approval-fields.tsx";
import { AnnouncementPreview } from "#app/domain/desk/announcement-preview.tsx";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { earlierDraft } from "#app/domain/desk/earlier-draft.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { AnnounceInput } from "#app/domain/sessions/sessions.schema.ts";
import { dayOf, daysBetween } from "#app/shared/dates.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskSession(viewer, sessionRef(params));
  return { ...data, earlier: (await earlierDraft(data))[0] ?? null, today: dayOf(viewer.now) };
});

export const action = formAction(AnnounceInput, async ({ viewer, params, input }) => {
  const { key } = await announceSession(viewer, sessionRef(params), input);
  return redirect(`/wards/${params.ward}/desk/sessions/${key}?done=announced`);
});

export const meta = titled("確かめて公表する");

export default function Announcement() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{
    urgentReason: string;
    approverName: string;
    decidedOn: string;
    documentNumber: string;
  }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  const isShort = daysBetween(data.today, data.session.date) < data.rules.noticeDays;
  return (
    <FormPage
      title="確かめて公表する"
      form={form}
      isBlocked={awaitsApproval(data.rules.approvals.session, data.standing)}
      button={data.rules.preset === "dialogue" ? "開催を公表する" : "開催を公表し、委員に通知する"}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
      intro={
        <>
          {data.earlier && (
            <p className="note is-strong">
              前の回の「第{data.earlier.ordinal}回{data.earlier.title}
              」が準備中です。この回を先に公表すると、回数は変わらないため、前の回をやめたときは欠番になります。
            </p>
          )}
          <AnnouncementPreview data={data} />
          <ApprovalPart
            ward={data.ward.slug}
            subject="session"
            subjectId={data.id}
            mode={data.rules.approvals.session}
            standing={data.standing}
            isManager={data.isManager}
          />
        </>
      }
    >
      {isShort && (
        <TextArea
          field={fields.urgentReason}
          label="緊急の理由"
          rows={2}
          hint={`開催日の${data.rules.noticeDays}日前までに公表するきまりです。公開のページに載ります。`}
        />
      )}
      <ApprovalFields mode={data.rules.approvals.session} fields={fields} />
    </FormPage>
  );
}
