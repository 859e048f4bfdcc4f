import { Outlet, useLoaderData } from "@remix-run/react";
import { wardBySlug } from "#app/domain/wards/scope.server.ts";
import { page } from "#app/web/handlers.server.ts";

/** The ward of every address below: its contact line stands at the foot of each page. */
export const loader = page(async ({ params }) => {
  const { slug, name, contactSection, contactTel, contactExt, contactFax, contactEmail } = await wardBySlug(
    params.ward ?? "",
  );
  return { slug, name, contactSection, contactTel, contactExt, contactFax, contactEmail };
});

export default function WardLayout() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}
