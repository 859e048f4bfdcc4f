import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { viewContact } from "#app/domain/proposals/view-contact.server.ts";
import { Facts } from "#app/ui/facts.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

/** Posted, since looking is an act that is recorded. */
export const action = formAction(z.object({}), async ({ viewer, params }) =>
  data({ contact: await viewContact(viewer, proposalRef(params)) }),
);

export const meta = titled("提案者の連絡先");

export default function Contact() {
  const { key, ward, proposal } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const answer = useActionData() as { contact?: { realName: string | null; email: string | null } } | undefined;
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="提案者の連絡先"
      form={form}
      button="連絡先を見る"
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      back={{ href: back, label: "戻る" }}
      intro={
        answer?.contact ? (
          <Facts
            facts={[
              { label: "本名", value: answer.contact.realName ?? "登録なし" },
              { label: "メール", value: answer.contact.email ?? "登録なし" },
            ]}
          />
        ) : (
          <p>見たことは操作記録に残ります。仕事に必要なときだけ見てください。</p>
        )
      }
    />
  );
}
