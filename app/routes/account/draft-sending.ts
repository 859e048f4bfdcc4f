import { redirect } from "@remix-run/node";
import { z } from "zod";
import { sendDraft } from "#app/domain/drafting/send-draft.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { draftRef } from "#app/web/refs.ts";

const standsOn = (params: Record<string, string>) => `/me/drafts/${params.draft}`;

export const action = buttonAction(z.object({}), standsOn, async ({ viewer, params }) => {
  const { ward, key } = await sendDraft(viewer, draftRef(params));
  return redirect(`/wards/${ward}/proposals/${key}?done=draft-sent`);
});
