import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { deskObservers } from "#app/domain/observers/desk-observers.server.ts";
import { openSession } from "#app/domain/sessions/open-session.server.ts";
import { OpenSessionInput } from "#app/domain/sessions/sessions.schema.ts";
import { timeOf } from "#app/shared/dates.ts";
import { Checks, Choices, Select, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { givenChecks } from "#app/ui/given-checks.ts";
import { useActForm } from "#app/ui/use-act-form.ts";
import { askPassword, formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params, url }) => {
  const data = await deskSession(viewer, sessionRef(params));
  askPassword({ viewer, url });
  const isEarlier = data.session.startsAt > viewer.now;
  const { arrived } = await deskObservers(viewer, sessionRef(params));
  return { ...data, arrived, time: isEarlier ? timeOf(viewer.now) : data.session.startTime };
});

export const action = formAction(OpenSessionInput, async ({ viewer, params, input }) => {
  await openSession(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=opened`);
});

export const meta = titled("会議を開く");

type Fields = Record<
  | "time"
  | "memberIds"
  | "onlineIds"
  | "presidingId"
  | "entry"
  | "belowQuorum"
  | "staffPresent"
  | "advisersPresent"
  | "observerCount"
  | "pressCount",
  string
>;

export default function Opening() {
  const { key, ward, session, members, rules, time, arrived } = useLoaderData<typeof loader>();
  const chair =
    members.find((member) => member.post === "chair") ?? members.find((member) => member.post === "vice_chair");
  const { form, fields } = useActForm<Fields>({
    time,
    entry: "live",
    presidingId: chair?.id ?? null,
    observerCount: String(arrived),
    pressCount: "0",
  });
  const back = `/wards/${ward.slug}/desk/sessions/${key}`;
  const options = members.map((member) => ({
    value: member.id,
    label: member.name,
    ...(member.post === "chair"
      ? { hint: rules.chairTitle }
      : member.post === "vice_chair"
        ? { hint: rules.viceChairTitle }
        : {}),
  }));
  const saying = (answer: string) => members.filter((member) => member.answer === answer).map(({ id }) => id);
  return (
    <FormPage
      title="会議を開く"
      form={form}
      button="開会する"
      crumbs={[{ label: `第${session.ordinal}回${session.title}`, href: back }]}
      back={{ href: back, label: "やめる" }}
      intro={<p>「出席」と答えた委員に印を付けてあります。違う人だけ直してください。</p>}
    >
      <TextField field={fields.time} label="開会の時刻" type="time" width="short" />
      <Checks
        field={fields.memberIds}
        label="会場に出席した委員"
        options={options}
        checked={givenChecks(form, "memberIds", saying("attend"))}
      />
      {session.onlineMode !== "none" && (
        <Checks
          field={fields.onlineIds}
          label="オンラインで出席した委員"
          options={options}
          checked={givenChecks(form, "onlineIds", saying("online"))}
        />
      )}
      <Select
        field={fields.presidingId}
        label="進行する委員"
        options={options}
        hint={`${rules.chairTitle}が欠席のときは、${rules.viceChairTitle}などを選んでください。`}
      />
      <Choices
        field={fields.entry}
        label="記録のしかた"
        isRow
        options={[
          { value: "live", label: "会議をしながら記録する" },
          { value: "later", label: "紙の記録を後から入力する" },
        ]}
      />
      {fields.belowQuorum.errors && (
        <Checks
          field={fields.belowQuorum}
          label="定足数に足りないとき"
          options={[{ value: "on", label: "定足数に足りないまま開会し、着席を待つ" }]}
          checked={[]}
        />
      )}
      <TextArea
        field={fields.staffPresent}
        label="出席した職員"
        isOptional
        rows={3}
        hint="例: 企画課長 丙山、道路公園センター所長 丁野"
      />
      <TextArea field={fields.advisersPresent} label="出席した参与" isOptional rows={2} />
      <TextField field={fields.observerCount} label="傍聴者の数" inputMode="numeric" width="short" />
      <TextField field={fields.pressCount} label="報道関係者の数" inputMode="numeric" width="short" />
    </FormPage>
  );
}
