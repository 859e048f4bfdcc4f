import { Outlet, useLoaderData, useMatches } from "@remix-run/react";
import { closedNote } from "#app/domain/audit/closed-ward.server.ts";
import { wardBySlug } from "#app/domain/wards/scope.server.ts";
import { page } from "#app/web/handlers.server.ts";

/** The ward of every address below: its contact line stands at the foot of each page, and whether it takes words at its head. */
export const loader = page(async ({ params }) => {
  const ward = await wardBySlug(params.ward ?? "");
  const { slug, name, contactSection, contactTel, contactExt, contactFax, contactEmail } = ward;
  const closed = await closedNote(ward);
  return { slug, name, contactSection, contactTel, contactExt, contactFax, contactEmail, closed };
});

export default function WardLayout() {
  const { name, closed } = useLoaderData<typeof loader>();
  // A page that cannot do what it is for says so in its own words.
  const isSaidBelow = useMatches().some(({ handle }) => (handle as { saysClosed?: boolean } | undefined)?.saysClosed);
  return (
    <>
      {closed && !isSaidBelow && (
        <aside className="ward-note" aria-label={`${name}の受付`}>
          {closed}
        </aside>
      )}
      <Outlet />
    </>
  );
}
