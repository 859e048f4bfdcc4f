import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmObserver } from "#app/domain/observers/confirm-observer.server.ts";
import { observerConfirmationPage } from "#app/domain/observers/slip-page.server.ts";
import { called } from "#app/shared/called.ts";
import { LongInstant, Span } from "#app/ui/day.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) =>
  observerConfirmationPage(viewer, { ...sessionRef(params), secret: params.token ?? "" }),
);

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  const { id } = await confirmObserver(viewer, { ...sessionRef(params), secret: params.token ?? "" });
  return redirect(`${sessionPath(params)}/observers/${id}?done=observing`);
});

export const meta = titled("傍聴の申込みを確かめる");

/** The mailed link only shows this page; the press confirms. */
export default function ObserverConfirmation() {
  const data = useLoaderData<typeof loader>();
  const { form } = useActForm({});
  const back = `/wards/${data.ward.slug}/sessions/${data.key}`;
  return (
    <FormPage
      title="傍聴の申込みを確かめる"
      form={form}
      button="申込みを確かめる"
      back={{ href: back, label: "会議のページに戻る" }}
      crumbs={[{ label: `第${data.ordinal}回${data.title}`, href: back }]}
      intro={
        <>
          <p>
            <Span from={data.startsAt} to={data.endsAt} />　{data.place}
          </p>
          <p>
            <LongInstant at={data.entry.enteredAt} />
            の、{data.entry.name ? `${called(data.entry.name)}の申込みです。` : "申込みです。"}
          </p>
        </>
      }
    />
  );
}
