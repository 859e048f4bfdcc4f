import { redirect } from "@remix-run/node";
import { UnfollowInput } from "#app/domain/news/follows.schema.ts";
import { unfollow } from "#app/domain/news/unfollow.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";

export const action = buttonAction(
  UnfollowInput,
  () => "/me/follows",
  async ({ viewer, input }) => {
    await unfollow(viewer, input);
    return redirect("/me/follows?done=unfollowed");
  },
);
