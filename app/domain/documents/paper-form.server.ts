import { publicOrigin } from "../../platform/env.server.ts";
import { qrSquares } from "../../platform/qr.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { deskWard } from "../desk/desk-ward.server.ts";
import { contactInLine } from "../wards/contact-lines.ts";

/** What is printed on every paper form of a ward, beside its number. */
export async function paperForm(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const write = `${publicOrigin()}/wards/${slug}/proposals/new`;
  const receipts = `${publicOrigin()}/receipts`;
  return {
    ward: { slug, name: ward.name },
    contact: contactInLine(ward),
    urgent: ward.urgentContact,
    write: { url: write, squares: qrSquares(write) },
    receipts: { url: receipts, squares: qrSquares(receipts) },
  };
}
