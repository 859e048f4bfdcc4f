import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CorrectItemInput } from "#app/domain/agenda/agenda.schema.ts";
import { correctAgendaItem } from "#app/domain/agenda/correct-item.server.ts";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { found } from "#app/shared/errors.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskSession(viewer, sessionRef(params));
  return { ...data, item: found(data.items.find((item) => String(item.position) === params.item)) };
});

export const action = formAction(CorrectItemInput, async ({ viewer, params, input }) => {
  await correctAgendaItem(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=changed`);
});

export const meta = titled("公表した議題を直す");

export default function ItemCorrection() {
  const { item, ...data } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"title" | "body" | "presenter" | "plannedMinutes" | "reason", string>>({
    title: item.title,
    body: item.body,
    presenter: item.presenter,
    plannedMinutes: item.plannedMinutes === null ? "" : String(item.plannedMinutes),
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title={`議題${item.label}「${item.title}」を直す`}
      form={form}
      button="直して公表する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
      intro={
        <p>
          番号は変わりません。直したことと理由が公開のページに載り、委員と傍聴を申し込んだ人に届きます。区分や公開・非公開の別を変えるときは、取り下げて、新しい議題を加えてください。
        </p>
      }
    >
      <RevisionField revision={item.revision} />
      <TextField field={fields.title} label="議題" />
      <TextArea field={fields.body} label="説明" isOptional rows={4} />
      <TextField field={fields.presenter} label="説明者" isOptional width="middle" />
      <TextField field={fields.plannedMinutes} label="予定の時間（分）" isOptional inputMode="numeric" width="short" />
      <TextField
        field={fields.reason}
        label="直す理由"
        hint={
          item.closedAt
            ? "理由は公開されます。議題の中身や人の名前が分かる書き方は避けてください。"
            : "公開のページに載ります。例: 名称の誤り"
        }
      />
    </FormPage>
  );
}
