import { redirect } from "@remix-run/node";
import { z } from "zod";
import { remindInquiry } from "#app/domain/inquiries/remind-inquiry.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskProposalPath, inquiryRef } from "#app/web/refs.ts";

export const action = buttonAction(z.object({}), deskProposalPath, async ({ viewer, params }) => {
  await remindInquiry(viewer, inquiryRef(params));
  return redirect(`${deskProposalPath(params)}?done=inquiry-reminded`);
});
