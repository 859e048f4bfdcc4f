import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RemovalForm } from "#app/domain/term-reports/removal-form.tsx";
import { removeChapter } from "#app/domain/term-reports/remove-chapter.server.ts";
import { deskReport } from "#app/domain/term-reports/report-page.server.ts";
import { RemovePartInput } from "#app/domain/term-reports/term-reports.schema.ts";
import { found } from "#app/shared/errors.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { chapterRef, deskReportPath, termRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { ward, ordinal, parts, handedOverOn } = await deskReport(viewer, termRef(params));
  const { chapter } = chapterRef(params);
  const { title, words, revision } = found(parts.chapters.find(({ id }) => id === chapter));
  return { ward, ordinal, title, words, revision, isHandedOver: handedOverOn !== null };
});

export const action = formAction(RemovePartInput, async ({ viewer, params, input }) => {
  await removeChapter(viewer, chapterRef(params), input);
  return redirect(`${deskReportPath(params)}?done=chapter-removed#chapters`);
});

export const meta = titled("章を除く");

export default function ChapterRemoval() {
  return <RemovalForm title="章を除く" button="この章を除く" part={useLoaderData<typeof loader>()} />;
}
