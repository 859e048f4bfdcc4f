import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { removeChapter } from "#app/domain/term-reports/remove-chapter.server.ts";
import { deskReport } from "#app/domain/term-reports/report-page.server.ts";
import { found } from "#app/shared/errors.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { chapterRef, deskReportPath, termRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { ward, ordinal, parts, handedOverOn } = await deskReport(viewer, termRef(params));
  const { chapter } = chapterRef(params);
  const { title, words } = found(parts.chapters.find(({ id }) => id === chapter));
  return { ward, ordinal, title, words, isHandedOver: handedOverOn !== null };
});

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await removeChapter(viewer, chapterRef(params));
  return redirect(`${deskReportPath(params)}?done=chapter-removed#chapters`);
});

export const meta = titled("章を除く");

export default function ChapterRemoval() {
  const { ward, ordinal, title, words, isHandedOver } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const back = `/wards/${ward.slug}/desk/terms/${ordinal}/report`;
  return (
    <FormPage
      title="章を除く"
      form={form}
      button="この章を除く"
      isDanger
      isBlocked={isHandedOver}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${ordinal}期の報告書`, href: back }]}
      intro={
        <>
          <p>書いたものも、なくなります。元には戻せません。</p>
          <h2>{title}</h2>
          <Words>{words}</Words>
        </>
      }
    />
  );
}
