import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { chosenApplicant } from "#app/domain/calls/desk-calls.server.ts";
import { appointMember } from "#app/domain/councils/appoint-member.server.ts";
import { basisWords, MemberInput } from "#app/domain/councils/councils.schema.ts";
import { currentTermId } from "#app/domain/councils/current-term.server.ts";
import { deskMembers } from "#app/domain/desk/desk-members.server.ts";
import { meansWords } from "#app/domain/sessions/sessions.schema.ts";
import { dayOf } from "#app/shared/dates.ts";
import { Choices, Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { askPassword, formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(async (args) => {
  askPassword(args);
  const { viewer, params, url } = args;
  const asked = url.searchParams.get("application");
  const data = await deskMembers(viewer, params.ward ?? "", url.searchParams.get("term"));
  return { ...data, applicant: await chosenApplicant(viewer, params.ward ?? "", asked), asked };
});

export const action = formAction(MemberInput, async ({ viewer, params, url, input }) => {
  await appointMember(
    viewer,
    params.ward ?? "",
    await currentTermId(params.ward ?? "", dayOf(viewer.now), url.searchParams.get("term")),
    input,
  );
  return redirect(`${deskPath(params)}/members?done=registered`);
});

export const meta = titled("委員を委嘱する");

export default function MemberNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{
    name: string;
    kana: string;
    basis: string;
    organisation: string;
    startsOn: string;
    email: string;
    predecessorId: string;
    overLimitReason: string;
    contactMeans: string;
    contactDetail: string;
  }>({
    startsOn: data.today,
    contactMeans: "mail",
    name: data.applicant?.name ?? null,
    kana: data.applicant?.kana ?? null,
    basis: data.applicant ? "open_call" : null,
  });
  const back = `/wards/${data.ward.slug}/desk/members`;
  return (
    <FormPage
      title="委員を委嘱する"
      form={form}
      button="委嘱を記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "委員名簿", href: back }]}
      intro={
        data.term && (
          <p>
            <strong>第{data.term.ordinal}期</strong>の委員として委嘱します。
            {data.terms
              .filter((ordinal) => ordinal !== data.term?.ordinal)
              .map((ordinal) => (
                <span key={ordinal}>
                  {" "}
                  <a href={`?term=${ordinal}${data.asked ? `&application=${data.asked}` : ""}`}>第{ordinal}期にする</a>
                </span>
              ))}
          </p>
        )
      }
    >
      <TextField field={fields.name} label="氏名" hint="姓と名の間に空白を入れてください。" />
      <TextField field={fields.kana} label="ふりがな" />
      <Choices
        field={fields.basis}
        label="選出区分"
        isRow
        options={Object.entries(basisWords).map(([value, label]) => ({ value, label }))}
      />
      <TextField field={fields.organisation} label="推薦した団体" isOptional />
      <TextField field={fields.startsOn} label="委嘱の日" type="date" width="middle" />
      <TextField
        field={fields.email}
        label="メールアドレス"
        type="email"
        isOptional
        hint="登録のある利用者のアドレス。空欄なら、事務局が代わりに入力する委員になります。"
      />
      <Choices
        field={fields.contactMeans}
        label="連絡のしかた"
        isRow
        options={[
          { value: "mail", label: "メール" },
          ...(["letter", "fax", "phone"] as const).map((value) => ({ value, label: meansWords[value] })),
        ]}
      />
      <TextField
        field={fields.contactDetail}
        label="送り先（住所・電話・FAX）"
        isOptional
        hint="事務局だけが見ます。宛名一覧に載ります。"
      />
      <Select
        field={fields.predecessorId}
        label="前任の委員（補欠のとき）"
        isOptional
        empty="補欠ではない"
        options={data.members
          .filter((member) => member.endedOn)
          .map((member) => ({ value: member.id, label: member.name }))}
      />
      {data.rules !== null && data.rules.reappointLimit > 0 && (
        <TextField
          field={fields.overLimitReason}
          label="再任の限度を超える理由"
          isOptional
          hint={`会議のきまりでは、再任は${data.rules.reappointLimit}回までです。超えるときだけ入力してください。`}
        />
      )}
    </FormPage>
  );
}
