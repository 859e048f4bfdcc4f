import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deskApplication } from "#app/domain/calls/desk-calls.server.ts";
import { viewApplicant } from "#app/domain/calls/view-applicant.server.ts";
import { Facts } from "#app/ui/facts.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { applicationRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskApplication(viewer, applicationRef(params)));

/** Posted, since looking is an act that is recorded. */
export const action = formAction(z.object({}), async ({ viewer, params }) =>
  data({ contact: await viewApplicant(viewer, applicationRef(params)) }),
);

export const meta = titled("応募した人の連絡先");

type Contact = { address: string; tel: string; email: string | null };

export default function ApplicantContact() {
  const { ward, call, application } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const answer = useActionData() as { contact?: Contact } | undefined;
  const back = `/wards/${ward.slug}/desk/calls/${call.id}/applications/${application.id}`;
  return (
    <FormPage
      title="応募した人の連絡先"
      form={form}
      button="連絡先を見る"
      crumbs={[{ label: `応募 ${application.number}番`, href: back }]}
      back={{ href: back, label: "戻る" }}
      intro={
        answer?.contact ? (
          <Facts
            facts={[
              { label: "住所", value: answer.contact.address },
              { label: "電話", value: answer.contact.tel },
              { label: "メール", value: answer.contact.email ?? "なし" },
            ]}
          />
        ) : (
          <p>見たことは操作記録に残ります。仕事に必要なときだけ見てください。</p>
        )
      }
    />
  );
}
