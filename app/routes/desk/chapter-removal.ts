import { redirect } from "@remix-run/node";
import { z } from "zod";
import { removeChapter } from "#app/domain/term-reports/remove-chapter.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { chapterRef, deskReportPath } from "#app/web/refs.ts";

export const action = buttonAction(z.object({}), deskReportPath, async ({ viewer, params }) => {
  await removeChapter(viewer, chapterRef(params));
  return redirect(`${deskReportPath(params)}?done=saved#chapters`);
});
