import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { wardBySlug } from "#app/domain/wards/scope.server.ts";
import { isSecretariat } from "#app/shared/viewer.ts";
import { DeskMenu } from "#app/ui/desk-menu.tsx";
import { page } from "#app/web/handlers.server.ts";

/** Only the menu is decided here: each page below asks who may see it. */
export const loader = page(async ({ viewer, params }) => {
  const ward = await wardBySlug(params.ward ?? "");
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
