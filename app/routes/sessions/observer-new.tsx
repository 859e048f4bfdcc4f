import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { applyToObserve } from "#app/domain/observers/apply-observer.server.ts";
import { ObserverName, ObserverNeeds } from "#app/domain/observers/observer-fields.tsx";
import { ObserverInput } from "#app/domain/observers/observers.schema.ts";
import { observerFormPage } from "#app/domain/observers/slip-page.server.ts";
import { ObservingFacts } from "#app/domain/sessions/observing-facts.tsx";
import { Span } from "#app/ui/day.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => observerFormPage(viewer, sessionRef(params)));

export const action = formAction(ObserverInput, async ({ viewer, params, input }) => {
  const { id } = await applyToObserve(viewer, sessionRef(params), input);
  return redirect(`${sessionPath(params)}/observers/${id}?done=observing-asked`);
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
          {isOpen && (
            <p>
              1つのメールアドレス（世帯）から申し込めるのは、{data.observersPerAddress}
              人までです。1人ずつ申し込んでください。
            </p>
          )}
          {isOpen && <p>メールを使わない方は、{data.contact}へ電話か窓口で申し込めます。</p>}
          {!isOpen && <p>いま、この会議の傍聴の申込みは受け付けていません。</p>}
        </>
      }
    >
      <ObserverName fields={fields} />
      <TextField
        field={fields.email}
        label="メールアドレス"
        type="email"
        autoComplete="email"
        hint="確かめるためのメールを送ります。席が決まったとき、日時や会場が変わったときにも、お知らせします。"
      />
      <ObserverNeeds form={form} fields={fields} />
    </FormPage>
  );
}
