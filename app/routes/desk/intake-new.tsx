import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deskWard } from "#app/domain/desk/desk-ward.server.ts";
import { enterProposal } from "#app/domain/proposals/enter-proposal.server.ts";
import { channels, channelWords, EnterProposalInput } from "#app/domain/proposals/proposals.schema.ts";
import {
  BodyField,
  LandmarkField,
  PublicationField,
  TownField,
  WishField,
} from "#app/domain/proposals/words-fields.tsx";
import { writingPage } from "#app/domain/reports/writing-page.server.ts";
import { showNumber } from "#app/shared/written-number.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Checks, Choices, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { givenChecks } from "#app/ui/given-checks.ts";
import { Page } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, params }) => {
  await deskWard(viewer, params.ward ?? "", "secretariat");
  return writingPage(params.ward ?? "");
});

export const action = formAction(EnterProposalInput, async ({ viewer, params, input }) => {
  const { key, title, receiptCode } = await enterProposal(viewer, params.ward ?? "", input);
  return data({ entered: { key, title, code: showNumber(receiptCode) } });
});

export const meta = titled("電話・紙・窓口の意見を登録する");

export default function IntakeNew() {
  const { ward, towns } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<
    Record<
      | "channel"
      | "paperCode"
      | "title"
      | "displayName"
      | "body"
      | "town"
      | "landmark"
      | "wish"
      | "publication"
      | "isNoNumber"
      | "receivedOn"
      | "wantsPost",
      string
    >
  >({ publication: "public" });
  const entered = (useActionData() as { entered?: Entered } | undefined)?.entered;
  if (entered) return <Registered base={`/wards/${ward.slug}/desk`} entered={entered} />;
  return (
    <FormPage
      title="電話・紙・窓口の意見を登録する"
      form={form}
      button="登録する"
      crumbs={[{ label: "受付簿", href: `/wards/${ward.slug}/desk/intake` }]}
    >
      <Choices
        field={fields.channel}
        label="受付経路"
        isRow
        options={channels.map((value) => ({ value, label: channelWords[value] }))}
      />
      <BodyField field={fields.body} />
      <TownField field={fields.town} towns={towns} wardName={ward.name} />
      <TextField field={fields.displayName} label="公開名" isOptional hint="空欄なら「町名の区民」とします。" />
      <PublicationField field={fields.publication} />
      <details
        open={[fields.paperCode, fields.receivedOn, fields.title, fields.landmark, fields.wish].some(({ errors }) =>
          Boolean(errors),
        )}
      >
        <summary>用紙の控え番号、受付日、郵送の希望、件名、目印、こうなるとよいこと</summary>
        <TextField
          field={fields.paperCode}
          label="控え番号"
          inputMode="numeric"
          width="middle"
          isOptional
          hint="番号の付いた用紙のときに入れてください。例: 12345-67890-1234"
        />
        <TextField
          field={fields.receivedOn}
          label="受付日"
          type="date"
          width="middle"
          isOptional
          hint="きょう受け付けたのでないときに入れてください。約束の期限は、この日から数えます。"
        />
        <TextField field={fields.title} label="件名" isOptional hint="空欄なら、困っていることの始めからとります。" />
        <Checks
          field={fields.wantsPost}
          label="返事の届け方"
          checked={givenChecks(form, "wantsPost", [])}
          options={[{ value: "on", label: "郵送で返事を希望している（回答が載ると、きょうの仕事に表れます）" }]}
        />
        <LandmarkField field={fields.landmark} />
        <WishField field={fields.wish} />
      </details>
      {fields.isNoNumber.errors && (
        <Checks
          field={fields.isNoNumber}
          label="12桁の数字"
          options={[{ value: "on", label: "個人番号（マイナンバー）でないことを確かめました" }]}
          checked={[]}
        />
      )}
    </FormPage>
  );
}

type Entered = { key: string; title: string; code: string };

/** The control number is shown here once: read it out, or write it on the slip that goes with the paper. */
function Registered({ base, entered }: { base: string; entered: Entered }) {
  return (
    <Page title="登録しました" crumbs={[{ label: "受付簿", href: `${base}/intake` }]}>
      <p>「{entered.title}」を受け付けました。</p>
      <p>
        受付の控え番号 <strong>{entered.code}</strong>
      </p>
      <p>この番号は、ここに一度だけ示します。意見を寄せた方に伝えると、「控え番号で調べる」から状況を見られます。</p>
      <p className="actions">
        <ButtonLink href={`${base}/proposals/${entered.key}`}>この提案を開く</ButtonLink>
        <a href={`${base}/intake/new`}>続けて登録する</a>
      </p>
    </Page>
  );
}
