import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { deskWard } from "#app/domain/desk/desk-ward.server.ts";
import { isSecretariat } from "#app/shared/viewer.ts";
import { DeskMenu } from "#app/ui/desk-menu.tsx";
import { page } from "#app/web/handlers.server.ts";

export const loader = page(async ({ viewer, params }) => {
  const ward = await deskWard(viewer, params.ward ?? "");
  return { slug: ward.slug, isSecretariat: isSecretariat(viewer, ward.id) };
});

export default function DeskLayout() {
  const { slug, isSecretariat } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <>
      {isSecretariat && <DeskMenu base={`/wards/${slug}/desk`} here={pathname} />}
      <Outlet />
    </>
  );
}
