import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskBodies } from "#app/domain/desk/desk-bodies.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { everyWords } from "#app/domain/sessions/series.rules.ts";
import { DraftSessionInput } from "#app/domain/sessions/sessions.schema.ts";
import { Choices, Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskBodies(viewer, params.ward ?? ""));

export const action = formAction(DraftSessionInput, async ({ viewer, params, input }) => {
  const { id, count } = await draftSession(viewer, params.ward ?? "", input);
  const base = `${deskPath(params)}/sessions`;
  return redirect(count === 1 ? `${base}/${id}/schedule` : `${base}?done=drafted`);
});

export const meta = titled("新しい会議を準備する");

export default function SessionNew() {
  const { ward, parts } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ body: string; date: string; count: string; every: string }>({
    body: "plenary",
    count: "1",
    every: "month",
  });
  return (
    <FormPage
      title="新しい会議を準備する"
      form={form}
      button="前回を写して始める"
      crumbs={[{ label: "会議", href: `/wards/${ward.slug}/desk/sessions` }]}
      intro={
        <p>
          会場、時刻、傍聴の案内は前回の会議から写します。会議名と回数は自動です。公表するまで、事務局のほかには見えません。
        </p>
      }
    >
      {parts.length > 0 && (
        <Choices
          field={fields.body}
          label="会議"
          options={[
            { value: "plenary", label: "全体会議" },
            ...parts.map((part) => ({ value: part.id, label: part.name, hint: part.theme })),
          ]}
        />
      )}
      <TextField
        field={fields.date}
        label="最初の開催日"
        type="date"
        width="middle"
        isOptional
        hint="入力しないときは、公表の期限に間に合う日にします。後で直せます。"
      />
      <Select
        field={fields.count}
        label="準備する回数"
        options={Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: `${index + 1}回` }))}
      />
      <Choices
        field={fields.every}
        label="2回以上のときの間隔"
        hint="月ごとの間隔では、最初の開催日と同じ「第3木曜日」のような日にします。第5のない月は、最後の同じ曜日です。"
        isRow
        options={Object.entries(everyWords).map(([value, label]) => ({ value, label }))}
      />
    </FormPage>
  );
}
