import { redirect } from "@remix-run/node";
import { minutesFile } from "#app/domain/documents/minutes-files.server.ts";
import { closedMinutes } from "#app/domain/reports/minutes-page.server.ts";
import { download } from "#app/web/download.server.ts";
import { file } from "#app/web/handlers.server.ts";
import { sessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = file(async ({ viewer, params, url }) => {
  const version = url.searchParams.get("version");
  const closed = await closedMinutes(viewer, sessionRef(params), version);
  if (closed) return redirect(`${sessionPath(params)}/minutes?version=${closed.number}`);
  return download(await minutesFile(viewer, sessionRef(params), params.file ?? "", version));
});
