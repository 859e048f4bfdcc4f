import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { handOverReport } from "#app/domain/term-reports/hand-over-report.server.ts";
import { deskReport } from "#app/domain/term-reports/report-page.server.ts";
import { HandOverInput } from "#app/domain/term-reports/term-reports.schema.ts";
import { unfinished } from "#app/domain/term-reports/unfinished.ts";
import { dayToColumn } from "#app/shared/dates.ts";
import { Checks, Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { givenChecks } from "#app/ui/given-checks.ts";
import { Words } from "#app/ui/prose.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { askPassword, formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { termRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params, url }) => {
  const data = await deskReport(viewer, termRef(params));
  askPassword({ viewer, url });
  const { parts, termEndsOn } = data;
  const left = unfinished(
    { ...parts, commentsUntil: parts.commentsUntil ? dayToColumn(parts.commentsUntil) : null },
    termEndsOn,
    data.today,
  );
  return { ...data, left };
});

export const action = formAction(HandOverInput, async ({ viewer, params, input }) => {
  await handOverReport(viewer, termRef(params), input);
  return redirect(`/wards/${params.ward}/council/terms/${params.term}/report?done=handed-over`);
});

export const meta = titled("報告書の提出を記録する");

export default function ReportHandover() {
  const { left, ...data } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<
    Record<"handedOverOn" | "handedTo" | "decidedItemId" | "decidedOther" | "sure", string>
  >({
    handedOverOn: data.today,
    handedTo: data.mayor,
  });
  const back = `/wards/${data.ward.slug}/desk/terms/${data.ordinal}/report`;
  return (
    <FormPage
      title="報告書の提出を記録する"
      form={form}
      button="提出を記録し、報告書を載せる"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.ordinal}期の報告書`, href: back }]}
      isBlocked={!data.isWritten || data.handedOverOn !== null}
      intro={
        data.isWritten ? (
          <>
            <p>
              載せた後は、文を直せません（正誤表で訂正できます）。
              <a href={`/wards/${data.ward.slug}/council/terms/${data.ordinal}/report/draft`}>報告書（案）</a>
              をもう一度確かめてください。
            </p>
            {left.map((words) => (
              <p key={words} className="note is-strong">
                {words}
              </p>
            ))}
            <details>
              <summary>{data.title}</summary>
              <Words>{data.words}</Words>
            </details>
            {data.parts.chapters.map((chapter) => (
              <details key={chapter.id}>
                <summary>{`章「${chapter.title}」`}</summary>
                <Words>{chapter.words === "" ? "書かれていません。載りません。" : chapter.words}</Words>
              </details>
            ))}
            {data.parts.recommendations.map((one) => (
              <details key={one.id}>
                <summary>{`提言「${one.title}」`}</summary>
                <Words>{one.words}</Words>
                {one.sources.map((source) => (
                  <p key={source.key} className="quiet">{`もとになった提案 「${source.title}」`}</p>
                ))}
              </details>
            ))}
          </>
        ) : (
          <p>報告書がまだ書かれていません。先に本文を書いて保存してください。</p>
        )
      }
    >
      <RevisionField revision={data.revision ?? 1} />
      <input type="hidden" name="parts" value={data.partsRevision} />
      <TextField field={fields.handedOverOn} label="提出した日" type="date" width="middle" />
      <TextField field={fields.handedTo} label="提出先" hint="例: 川崎市長、幸区長" />
      <Select
        field={fields.decidedItemId}
        label="報告書を決めた議題"
        isOptional
        empty="会議の議題では決めていない"
        options={data.deciding.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        field={fields.decidedOther}
        label="会議の議題によらない決め方"
        isOptional
        hint="議題で決めていないときに入力してください。例: 委員全員に書面で確かめた"
      />
      {left.length > 0 && (
        <Checks
          field={fields.sure}
          label="終わっていないこと"
          checked={givenChecks(form, "sure")}
          options={[{ value: "on", label: "終わっていないことを確かめ、このまま提出する" }]}
        />
      )}
    </FormPage>
  );
}
