import { redirect } from "@remix-run/node";
import { z } from "zod";
import { allow } from "#app/shared/errors.ts";
import { choice } from "#app/shared/fields.ts";
import { isSignedIn } from "#app/shared/viewer.ts";
import { typeSizeCookie } from "#app/web/cookies.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";

const Input = z.object({ size: choice("文字の大きさ", ["usual", "large", "largest"]) });

export const loader = page(({ viewer }) => {
  allow(isSignedIn(viewer));
  return redirect("/me");
});

/** Kept on this device alone. */
export const action = formAction(Input, async ({ input }) =>
  redirect("/me", { headers: { "Set-Cookie": await typeSizeCookie.serialize(input.size) } }),
);
