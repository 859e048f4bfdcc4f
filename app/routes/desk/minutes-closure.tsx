import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { closeVersion } from "#app/domain/minutes/close-version.server.ts";
import { ClosureInput } from "#app/domain/minutes/minutes.schema.ts";
import { Select, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskMinutes(viewer, sessionRef(params)));

export const action = formAction(ClosureInput, async ({ viewer, params, input }) => {
  await closeVersion(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=saved`);
});

export const meta = titled("会議録の版の閲覧を止める");

export default function MinutesClosure() {
  const { ward, key, versions } = useLoaderData<typeof loader>();
  const readable = versions.filter(({ closure }) => closure === null);
  const { form, fields } = useActForm<{ version: string; reason: string }>({
    version: readable.length === 1 ? String(readable[0]?.number) : "",
  });
  const back = `/wards/${ward.slug}/desk/sessions/${key}/minutes`;
  return (
    <FormPage
      title="会議録の版の閲覧を止める"
      form={form}
      button="閲覧を止める"
      isBlocked={readable.length === 0}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
      intro={
        <>
          <p>
            載せてはいけないことばが残っていたときに使います。止めた版は、ページ、印刷、ファイル、データのどれからもすぐに読めなくなります。元に戻すことはできません。
          </p>
          <p>前の版にも同じことばがあるときは、その版の閲覧も止めてください。書き誤りは「訂正する」から直せます。</p>
        </>
      }
    >
      <Select
        field={fields.version}
        label="閲覧を止める版"
        empty="選んでください"
        options={readable.map(({ number }) => ({ value: String(number), label: `第${number}版` }))}
      />
      <TextArea
        field={fields.reason}
        label="閲覧を止める理由"
        rows={2}
        hint="区民に見えます。載せてはいけないことばは書かないでください。"
      />
    </FormPage>
  );
}
