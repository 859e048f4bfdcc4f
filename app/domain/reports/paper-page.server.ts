import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import { kindOfType } from "../../shared/file-kinds.ts";
import { isId, noId } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { byLabel } from "../papers/paper-labels.rules.ts";
import { seesPaper } from "../papers/papers.policy.ts";
import { fileHref, fileWords, shownPaper, versionSelect } from "../papers/shown-paper.ts";
import { keptHtml } from "../rendering/rendered.server.ts";
import { ownMembership } from "../sessions/own-membership.server.ts";
import { type SessionRef, visibleSessions } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

const versions = { select: { ...versionSelect, body: true, html: true }, orderBy: { number: "desc" as const } };

/** A paper: its words or its file, and every version it had. */
export async function paperPage(viewer: Viewer, ref: SessionRef & { paper: string }) {
  const session = await sessionFacts(viewer, ref);
  const own = await ownMembership(viewer, session);
  const paper = found(
    isId(ref.paper)
      ? await db.paper.findFirst({
          where: { id: ref.paper, sessionId: session.id },
          include: {
            versions: {
              ...versions,
              select: { ...versions.select, reads: { where: { accountId: viewer.accountId ?? noId } } },
            },
            item: { select: { closedAt: true, label: true, title: true } },
          },
        })
      : null,
  );
  found(seesPaper(viewer, session, own.isMember || own.isAdviser, paper) || null);
  return {
    ward: { slug: session.ward.slug, name: session.ward.name },
    key: session.announcedAt ? sessionKey(session) : session.id,
    session: { ordinal: session.ordinal, title: session.title, isDraft: session.announcedAt === null },
    paper: shownPaper(paper),
    reading:
      own.isMember || own.isAdviser
        ? { versionId: paper.versions[0]?.id ?? "", readAt: paper.versions[0]?.reads[0]?.readAt ?? null }
        : null,
    item: paper.item ? { label: paper.item.label, title: paper.item.title } : null,
    versions: paper.versions.map((version) => shownVersion(session.ward.slug, version)),
  };
}

type VersionRow = Parameters<typeof fileHref>[1] & {
  number: number;
  body: string;
  html: string | null;
  alt: string;
  reason: string | null;
  addedAt: Date;
  file: { size: number; type: string; pages: number | null } | null;
};

const shownVersion = (ward: string, version: VersionRow) => ({
  number: version.number,
  reason: version.reason,
  addedAt: version.addedAt,
  html: version.body ? keptHtml(version.body, version.html) : null,
  file: version.file
    ? {
        href: fileHref(ward, version),
        name: version.fileName ?? "",
        words: fileWords(version.file),
        isImage: kindOfType(version.file.type)?.isImage === true,
        alt: version.alt,
      }
    : null,
});

/** The words of papers a reader was already allowed to see, in their order; files are named. */
export async function printedPapers(ward: string, allowedIds: string[]) {
  const papers = await db.paper.findMany({
    where: { id: { in: allowedIds } },
    include: { versions: { ...versions, take: 1 } },
    orderBy: { position: "asc" },
  });
  return papers.toSorted(byLabel).map(({ id, label, title, versions: [latest] }) => ({
    id,
    label,
    title,
    ...(latest ? shownVersion(ward, latest) : { html: null, file: null }),
  }));
}

/**
 * The file of one version, where this reader may see its paper; not-found for all else, absent or closed.
 * An open version of an announced sitting never changes under its address; it may be taken back.
 */
export async function paperFile(viewer: Viewer, ward: string, versionId: string) {
  const version = found(
    isId(versionId)
      ? await db.paperVersion.findFirst({
          where: {
            id: versionId,
            sha256: { not: null },
            paper: { session: { AND: [{ ward: { slug: ward } }, visibleSessions(viewer)] } },
          },
          include: {
            file: { select: { sha256: true, size: true, type: true } },
            paper: { include: { session: true, item: { select: { closedAt: true } } } },
          },
        })
      : null,
  );
  const { session } = version.paper;
  const own = await ownMembership(viewer, session);
  found(seesPaper(viewer, session, own.isMember || own.isAdviser, version.paper) || null);
  const file = found(version.file);
  const isPublic =
    session.announcedAt !== null && version.paper.audience === "open" && version.paper.item?.closedAt == null;
  return { sha256: file.sha256, size: file.size, type: file.type, name: version.fileName ?? "file", isPublic };
}

/** What a zip of a sitting's papers holds for this reader: files as they are, typed words as text. */
export async function papersToPack(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  const own = await ownMembership(viewer, session);
  const papers = await db.paper.findMany({
    where: { sessionId: session.id },
    include: {
      versions: {
        ...versions,
        take: 1,
        include: { file: { select: { sha256: true, size: true, type: true, storedAt: true } } },
        select: undefined,
      },
      item: { select: { closedAt: true } },
    },
    orderBy: { position: "asc" },
  });
  const isInside = own.isMember || own.isAdviser || isSecretariat(viewer, session.wardId);
  return {
    name: `第${session.ordinal}回${session.title}_資料.zip`,
    members: papers
      .toSorted(byLabel)
      .filter((paper) => seesPaper(viewer, session, isInside, paper))
      .map(({ label, title, versions: [latest] }) => ({
        label,
        title,
        body: latest?.body ?? "",
        fileName: latest?.fileName ?? null,
        sha256: latest?.sha256 ?? null,
        size: latest?.file?.size ?? 0,
      })),
  };
}
