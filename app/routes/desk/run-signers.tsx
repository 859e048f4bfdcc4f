import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signersPage } from "#app/domain/desk/signers-page.server.ts";
import { SignersInput } from "#app/domain/minutes/minutes.schema.ts";
import { nameSigners } from "#app/domain/minutes/name-signers.server.ts";
import { Checks } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { givenChecks } from "#app/ui/given-checks.ts";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => signersPage(viewer, sessionRef(params)));

export const action = formAction(SignersInput, async ({ viewer, params, input }) => {
  await nameSigners(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=named`);
});

export const meta = titled("会議録の確認者・署名人を指名する");

export default function RunSigners() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberIds: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title={`会議録の${data.signers?.title ?? "確認者・署名人"}を指名する`}
      isBlocked={!data.signers}
      form={form}
      button="指名する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={
        <p>
          {data.signers
            ? `出席した委員から、${data.signers.count}を指名します。`
            : "この会議のきまりでは、会議録の確認者や署名人を置きません。"}
        </p>
      }
    >
      <Checks
        field={fields.memberIds}
        label={data.signers?.title ?? ""}
        options={data.present.map(({ id, name }) => ({ value: id, label: name }))}
        checked={givenChecks(form, "memberIds", data.named)}
      />
    </FormPage>
  );
}
