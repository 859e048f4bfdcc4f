import { redirect } from "@remix-run/node";
import { readDraft, saveDraft } from "#app/domain/proposals/drafts.server.ts";
import { BegunSender } from "#app/domain/proposals/proposals.schema.ts";
import { titleFrom } from "#app/shared/text.ts";
import { draftCookie, readDraftSecret } from "#app/web/cookies.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";

const writing = ({ ward }: { ward?: string | undefined }): string => `/wards/${ward}/proposals/new`;

/** Back to the words from the second screen, which is kept as far as it was filled in. */
export const action = buttonAction(BegunSender, writing, async ({ viewer, params, request, input: sender }) => {
  const ward = params.ward ?? "";
  const secret = await readDraftSecret(request);
  const { words, sent } = await readDraft(viewer, ward, secret);
  if (!words || sent) return redirect(writing(params));
  // A title made from words that change is made anew.
  const { title, ...rest } = sender;
  const isOwn = title !== undefined && title.trim() !== "" && title !== titleFrom(words.body);
  const kept = await saveDraft(viewer, ward, secret, { words, sender: isOwn ? sender : rest });
  return redirect(writing(params), { headers: { "Set-Cookie": await draftCookie.serialize(kept) } });
});
