import { papersToPack } from "#app/domain/reports/paper-page.server.ts";
import { installation } from "#app/domain/wards/installation.server.ts";
import { endingOf } from "#app/shared/file-kinds.ts";
import { page } from "#app/web/handlers.server.ts";
import { sessionRef } from "#app/web/refs.ts";
import { zipResponse } from "#app/web/zip-response.server.ts";

const demoWords = "実演用・実在の会議ではありません。";

export const loader = page(async ({ viewer, params }) => {
  const { isDemo } = await installation();
  const { name, members } = await papersToPack(viewer, sessionRef(params));
  return zipResponse(name, [
    ...(isDemo ? [{ name: "実演用・実在の会議ではありません.txt", text: demoWords }] : []),
    ...members.map(({ label, title, fileName, sha256, size, body }) => {
      const own = `${label}_${title}.${fileName ? endingOf(fileName) : "txt"}`;
      return sha256 ? { name: own, sha256, size } : { name: own, text: body };
    }),
  ]);
});
