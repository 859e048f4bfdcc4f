import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { applyToObserve } from "#app/domain/observers/apply-observer.server.ts";
import { needWords, ObserverInput } from "#app/domain/observers/observers.schema.ts";
import { observerFormPage } from "#app/domain/observers/slip-page.server.ts";
import { ObservingFacts } from "#app/domain/sessions/observing-facts.tsx";
import { Span } from "#app/ui/day.tsx";
import { Checks, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { givenChecks } from "#app/ui/given-checks.ts";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => observerFormPage(viewer, sessionRef(params)));

export const action = formAction(ObserverInput, async ({ viewer, params, input }) => {
  const { id } = await applyToObserve(viewer, sessionRef(params), input);
  return redirect(`${sessionPath(params)}/observers/${id}?done=observing`);
});

export const meta = titled("傍聴を申し込む");

export default function ObserverNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ name: string; email: string; needs: string }>();
  const back = `/wards/${data.ward.slug}/sessions/${data.key}`;
  const isOpen = data.observing.entry === "open" && data.state === "announced";
  return (
    <FormPage
      title="傍聴を申し込む"
      form={form}
      button="申し込む"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.ordinal}回${data.title}`, href: back }]}
      isBlocked={!isOpen}
      intro={
        <>
          <p>
            <Span from={data.startsAt} to={data.endsAt} />　{data.place}
          </p>
          <div>
            <ObservingFacts observing={data.observing} />
          </div>
          {!isOpen && <p>いま、この会議の傍聴の申込みは受け付けていません。</p>}
        </>
      }
    >
      <TextField
        field={fields.name}
        label="氏名"
        autoComplete="name"
        hint="受付で確かめるために使い、会議の30日後に消します。公開しません。"
      />
      <TextField
        field={fields.email}
        label="メールアドレス"
        type="email"
        autoComplete="email"
        isOptional
        hint="席が決まったとき、日時や会場が変わったときに、お知らせします。"
      />
      <Checks
        field={fields.needs}
        label="必要なもの（任意）"
        options={Object.entries(needWords).map(([value, label]) => ({ value, label }))}
        checked={givenChecks(form, "needs")}
      />
    </FormPage>
  );
}
