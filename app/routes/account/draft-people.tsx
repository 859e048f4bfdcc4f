import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { draftPage } from "#app/domain/drafting/draft-pages.server.ts";
import { InviteInput, partWords } from "#app/domain/drafting/drafting.schema.ts";
import { inviteWriter } from "#app/domain/drafting/invite-writer.server.ts";
import { allow } from "#app/shared/errors.ts";
import { Choices, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { draftRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { id, writer } = await draftPage(viewer, draftRef(params));
  allow(writer === "owner");
  return { id };
});

export const action = formAction(InviteInput, async ({ viewer, params, input }) => {
  await inviteWriter(viewer, draftRef(params), input);
  return redirect(`/me/drafts/${params.draft}?done=invited#people`);
});

export const meta = titled("人を招く");

export default function DraftInviting() {
  const { id } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"email" | "part", string>>();
  const back = `/me/drafts/${id}`;
  return (
    <FormPage
      title="人を招く"
      form={form}
      button="招待のメールを送る"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "下書き", href: back }]}
      intro={
        <p>招いた人は、そのメールアドレスでログインして加わると、この下書きを読んで直せます。送ることはできません。</p>
      }
    >
      <TextField field={fields.email} label="招く人のメールアドレス" type="email" autoComplete="off" />
      <Choices
        field={fields.part}
        label="役割"
        options={[
          { value: "co_proposer", label: partWords.co_proposer, hint: "掲載のときに、公開名が載ります。" },
          { value: "helper", label: partWords.helper, hint: "名前は載りません。この下書きのほかは見えません。" },
        ]}
      />
    </FormPage>
  );
}
