import { db } from "../../db/client.server.ts";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { begunTerm } from "../reports/term-page.server.ts";
import { carriableMatters, carriedMatters } from "./carriable-matters.server.ts";
import type { TermRef } from "./locked-report.server.ts";

/** What a term may take over from those before it. */
export async function carryingPage(viewer: Viewer, ref: TermRef) {
  const { ward, term } = await begunTerm(viewer, ref.ward, ref.term);
  allow(isSecretariat(viewer, ward.id));
  return {
    ward: { slug: ward.slug, name: ward.name },
    ordinal: term.ordinal,
    matters: await carriableMatters(db, ward.id, term),
  };
}

/** The matters of earlier terms that a term has taken over, as everybody may read them. */
export async function broughtOver(viewer: Viewer, ref: TermRef) {
  const { ward, term } = await begunTerm(viewer, ref.ward, ref.term);
  return carriedMatters(ward.id, term.id);
}
