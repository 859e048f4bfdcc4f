import { redirect } from "@remix-run/node";
import { placeOfComment } from "#app/domain/comments/place-of-comment.server.ts";
import { page } from "#app/web/handlers.server.ts";
import { commentRef, proposalPath } from "#app/web/refs.ts";

/** The lasting address of one opinion: leads to where it stands now, its writer to why it is hidden. */
export const loader = page(async ({ viewer, params, url }) => {
  const place = await placeOfComment(viewer, commentRef(params));
  const path = proposalPath(params);
  if (place.isHidden) return redirect(`${path}/comments/${place.id}/appeal`);
  const query = new URLSearchParams();
  if (place.thread) query.set("thread", place.thread);
  else if (place.page > 1) query.set("page", String(place.page));
  const done = url.searchParams.get("done");
  if (done) query.set("done", done);
  return redirect(`${path}${query.size > 0 ? `?${query}` : ""}#c-${place.id}`);
});
