import { attendanceFile } from "#app/domain/documents/attendance-book.server.ts";
import { Problem } from "#app/shared/errors.ts";
import { download } from "#app/web/download.server.ts";
import { page } from "#app/web/handlers.server.ts";

export const loader = page(async ({ viewer, params, url }) => {
  if (params.format !== "csv" && params.format !== "xlsx") throw new Problem("not-found");
  return download(await attendanceFile(viewer, params.ward ?? "", url.searchParams.get("month"), params.format));
});
