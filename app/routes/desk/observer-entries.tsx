import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { arriveObserver } from "#app/domain/observers/arrive-observer.server.ts";
import { deskObservers } from "#app/domain/observers/desk-observers.server.ts";
import { entryWords, needWords, ObserverCodeInput } from "#app/domain/observers/observers.schema.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Clock, LongDay } from "#app/ui/day.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskObservers(viewer, sessionRef(params)));

export const action = formAction(ObserverCodeInput, async ({ viewer, params, input }) => {
  await arriveObserver(viewer, sessionRef(params), { code: input.digits });
  return redirect(`${deskSessionPath(params)}/observer-entries?done=arrived`);
});

export const meta = titled("傍聴の申込み（事務局）");

export default function ObserverEntries() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ digits: string }>();
  const base = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  const isRunning = data.state === "announced" || data.state === "open";
  return (
    <Page
      title="傍聴の申込み"
      shape="wide"
      crumbs={[{ label: `第${data.ordinal}回${data.title}`, href: base }]}
      lead={
        data.observing.isByDraw && !data.isSeated
          ? `定員${data.observing.cap}名　申込み${data.applied}名（席はこれから決めます）`
          : `定員${data.observing.cap}名　席が取れている人${data.seated}名・空きを待つ人${data.waiting}名・来場${data.arrived}名`
      }
    >
      <ErrorSummary form={form} />
      {data.observing.entry === "none" ? (
        <p>この会議は、傍聴の事前の申込みを受け付けません。会場で配る傍聴券を印刷できます。</p>
      ) : (
        <p>
          申込みの期限 {data.dueOn && <LongDay day={data.dueOn} />}
          {data.observing.isByDraw && !data.isSeated && "　期限の翌日から、くじで席を決められます。"}
        </p>
      )}
      {data.unconfirmed > 0 && (
        <p className="quiet">
          ほかに、メールのアドレスを確かめていない申込みが{data.unconfirmed}件あります。確かめると、この一覧に載ります。
        </p>
      )}
      <p className="actions">
        {data.observing.isByDraw && !data.isSeated && data.observing.entry === "over" && (
          <ButtonLink href={`${base}/observer-draw`}>くじで席を決める</ButtonLink>
        )}
        {data.observing.entry === "open" && <a href={`${base}/observer-entries/new`}>電話・窓口の申込みを入力する</a>}
        <a href={`${base}/seat-slips`}>会場で配る傍聴券を印刷する</a>
      </p>
      {isRunning && data.entries.length > 0 && (
        <Section title="受付">
          <ActForm id={form.id} name="arrive">
            <TextField field={fields.digits} label="傍聴の番号" inputMode="numeric" width="middle" />
            <p className="actions">
              <Button>受け付ける</Button>
            </p>
          </ActForm>
        </Section>
      )}
      <Section title="申し込んだ人">
        {data.entries.length === 0 ? (
          <Empty>申込みはまだありません。</Empty>
        ) : (
          <Table
            caption="申込みの順"
            heads={["番号", "氏名", "傍聴の番号", "席", "必要なもの", "来場"]}
            rows={data.entries.map((entry) => ({
              key: entry.id,
              cells: [
                String(entry.number),
                entry.name || "（消しました）",
                <span className="nowrap" key="code">
                  {entry.code ?? "―"}
                </span>,
                `${entryWords[entry.state]}${entry.waitingRank === null ? "" : `（${entry.waitingRank}番目）`}`,
                entry.needs.map((need) => needWords[need as keyof typeof needWords]).join("、") || "―",
                entry.arrivedAt ? <Clock at={entry.arrivedAt} key="at" /> : "―",
              ],
            }))}
          />
        )}
      </Section>
    </Page>
  );
}
