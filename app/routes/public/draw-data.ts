import { drawData } from "#app/domain/draws/draw-page.server.ts";
import { installation } from "#app/domain/wards/installation.server.ts";
import { page } from "#app/web/handlers.server.ts";

export const loader = page(async ({ viewer, params }) => {
  const { isDemo } = await installation();
  const data = await drawData(viewer, params.ward ?? "", params.draw ?? "");
  return Response.json(isDemo ? { notice: "実演用・実在の会議ではありません", ...data } : data, {
    headers: { "Access-Control-Allow-Origin": "*" },
  });
});
