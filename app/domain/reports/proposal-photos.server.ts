import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isOfficeStaff, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import type { PhotoRef } from "../proposals/judge-photo.server.ts";
import { canReadAsProposer } from "../proposals/proposals.policy.ts";
import { whereProposal } from "../proposals/scope.server.ts";

const withPhoto = (viewer: Viewer, ref: PhotoRef) =>
  db.proposalPhoto.findFirst({
    where: { id: ref.photo, proposal: whereProposal(viewer, ref) },
    include: { file: { select: { sha256: true, size: true, type: true } }, proposal: true },
  });

/** One photo: what is shown, for whoever may read the proposal; the rest for its proposer, the desk and its office. */
export async function proposalPhoto(viewer: Viewer, ref: PhotoRef) {
  const { proposal, file, name, shownAt } = found(await withPhoto(viewer, ref));
  const isInside =
    canReadAsProposer(viewer, proposal) ||
    isSecretariat(viewer, proposal.wardId) ||
    isOfficeStaff(viewer, proposal.officeId);
  found(shownAt || isInside ? file : null);
  const { sha256, size, type } = file;
  return { sha256, size, type, name, isPublic: shownAt !== null && proposal.publishedAt !== null };
}

/** The same, for the desk to look at and decide on. */
export async function photoToJudge(viewer: Viewer, ref: PhotoRef) {
  const photo = found(await withPhoto(viewer, ref));
  allow(isSecretariat(viewer, photo.proposal.wardId));
  const { number, title } = photo.proposal;
  return {
    id: photo.id,
    alt: photo.alt,
    isJudged: photo.judgedAt !== null,
    isShown: photo.shownAt !== null,
    number,
    title,
  };
}

/** The same, for its proposer or the desk to take it away. */
export async function photoToRemove(viewer: Viewer, ref: PhotoRef) {
  const { proposal, shownAt } = found(await withPhoto(viewer, ref));
  const isDesk = isSecretariat(viewer, proposal.wardId);
  allow(isDesk || canReadAsProposer(viewer, proposal));
  return { title: proposal.title, isShown: shownAt !== null, isDesk };
}
