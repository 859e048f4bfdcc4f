import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { leaveProposal } from "#app/domain/drafting/leave-proposal.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { allow } from "#app/shared/errors.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { viewer: reader, proposal } = await proposalPage(viewer, proposalRef(params));
  allow(reader.isTogether);
  return { back: proposalPath(params), title: proposal.title };
});

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await leaveProposal(viewer, proposalRef(params));
  return redirect("/me?done=left-proposal");
});

export const meta = titled("提案者から抜ける");

export default function TogetherEnd() {
  const { back, title } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  return (
    <FormPage
      title="提案者から抜ける"
      form={form}
      isDanger
      button="抜ける"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `「${title}」`, href: back }]}
      intro={
        <p>あなたの公開名を、この提案のページから外します。提案と、区の回答は、そのまま続きます。元には戻せません。</p>
      }
    />
  );
}
