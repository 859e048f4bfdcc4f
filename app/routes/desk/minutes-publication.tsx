import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApprovalFields, ApprovalPart, awaitsApproval } from "#app/domain/approvals/approval-fields.tsx";
import { HiddenParts } from "#app/domain/desk/hidden-parts.tsx";
import { publicationCheck } from "#app/domain/desk/publication-check.server.ts";
import { PublishMinutesInput } from "#app/domain/minutes/minutes.schema.ts";
import { MinutesBody } from "#app/domain/minutes/minutes-body.tsx";
import { publishMinutes } from "#app/domain/minutes/publish-minutes.server.ts";
import { Checks, Select } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Section } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

type PublicationField = "approverName" | "decidedOn" | "documentNumber" | "itemId" | "isChecked";

export const loader = page(({ viewer, params }) => publicationCheck(viewer, sessionRef(params)));

export const action = formAction(PublishMinutesInput, async ({ viewer, params, input }) => {
  await publishMinutes(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=published`);
});

export const meta = titled("会議録を掲載する");

export default function MinutesPublication() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<PublicationField, string>>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/minutes`;
  return (
    <FormPage
      title="会議録を掲載する"
      form={form}
      isBlocked={awaitsApproval(data.modes.minutes, data.standing)}
      button="会議録を掲載する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
      intro={
        <>
          <HiddenParts base={back} hidden={data.hidden} leftovers={data.leftovers} />
          <p>次が、区民に見える形です。ページ、印刷、Word、テキスト、データのどれも、この文だけから作ります。</p>
          <Section title="区民に見える会議録">
            <MinutesBody content={data.preview} />
          </Section>
          <ApprovalPart
            ward={data.ward.slug}
            subject="minutes"
            subjectId={data.minutesId ?? ""}
            mode={data.modes.minutes}
            standing={data.standing}
            isManager={data.isManager}
          />
        </>
      }
    >
      {data.flow.sitting === "publishes" && (
        <Select
          field={fields.itemId}
          label="公表を決めた議題"
          empty={data.laterItems.length > 0 ? "始めに決めた議題" : "まだ決まっていません"}
          options={data.laterItems.map(({ id, place }) => ({ value: id, label: place }))}
        />
      )}
      {data.leftovers.length > 0 && (
        <Checks
          field={fields.isChecked}
          label="掲載前の確認"
          options={[{ value: "on", label: `「確かめてください」の${data.leftovers.length}か所を確かめました` }]}
          checked={[]}
        />
      )}
      <ApprovalFields mode={data.modes.minutes} fields={fields} />
    </FormPage>
  );
}
