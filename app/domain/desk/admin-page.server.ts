import { db } from "../../db/client.server.ts";
import { hasMailServer } from "../../platform/mail.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { pageOf, pagingOf } from "../../shared/paging.ts";
import { isAdmin, type Viewer } from "../../shared/viewer.ts";
import { roleWords } from "../accounts/accounts.schema.ts";
import { auditEvents } from "../audit/events.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { closingWords } from "../wards/wards.schema.ts";

/** The city's administration: wards, themes, bureaus, and staff grants. */
export async function adminPage(viewer: Viewer) {
  allow(isAdmin(viewer));
  const [wards, themes, bureaus, offices] = await Promise.all([
    db.ward.findMany({ orderBy: { position: "asc" }, include: { councils: { select: { name: true } } } }),
    db.theme.findMany({ where: { retiredAt: null }, orderBy: { position: "asc" } }),
    db.bureau.findMany({ orderBy: { sortKey: "asc" } }),
    db.office.findMany({
      where: { closedOn: null },
      orderBy: [{ wardId: "asc" }, { sortKey: "asc" }],
      include: { ward: { select: { name: true } } },
    }),
  ]);
  return {
    wards: wards.map(({ id, slug, name, openedAt, councils }) => ({
      id,
      slug,
      name,
      openedAt,
      council: councils[0]?.name ?? null,
    })),
    themes: themes.map(({ id, name }) => ({ id, name })),
    bureaus: bureaus.map(({ id, name }) => ({ id, name })),
    offices: offices.map(({ id, name, ward }) => ({ id, name: `${ward.name} ${name}` })),
  };
}

/** Whether whoever gets an account will have a letter of it. */
export function accountNewPage(viewer: Viewer) {
  allow(isAdmin(viewer));
  return { sendsMail: hasMailServer() };
}

/** The ward that is to be opened or closed. */
export async function adminWard(viewer: Viewer, slug: string) {
  allow(isAdmin(viewer));
  return { name: (await wardBySlug(slug)).name };
}

export async function adminContact(viewer: Viewer) {
  allow(isAdmin(viewer));
  const city = await db.installation.findFirst();
  const { contactSection = "", contactTel = "", contactEmail = "" } = city ?? {};
  return { contactSection, contactTel, contactEmail };
}

/** Whose real name is asked for. */
export async function adminAccount(viewer: Viewer, id: string) {
  allow(isAdmin(viewer));
  return found(await db.account.findFirst({ where: { id }, select: { displayName: true } }));
}

/** In which capacity somebody acted, as `actingRole` wrote it. */
const actorWords: Record<string, string> = {
  ...roleWords,
  account: "本人",
  anonymous: "ログインなし",
  system: "自動の処理",
};

const eventsAPage = 100;

/** The record in its own sentences, the newest first. */
export async function recordPage(viewer: Viewer, query: URLSearchParams) {
  allow(isAdmin(viewer));
  const total = await db.auditEvent.count();
  const paging = pagingOf(pageOf(query), eventsAPage, total);
  const events = await db.auditEvent.findMany({
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: (paging.page - 1) * eventsAPage,
    take: eventsAPage,
    include: { link: true },
  });
  const actors = await db.account.findMany({
    where: { id: { in: events.flatMap((e) => (e.actorId ? [e.actorId] : [])) } },
    select: { id: true, displayName: true },
  });
  const wards = await db.ward.findMany({ select: { id: true, name: true } });
  const rows = events.map((event) => ({
    id: event.id,
    at: event.at,
    seq: event.link ? String(event.link.seq) : "",
    role: actorWords[event.actorRole] ?? event.actorRole,
    who: actors.find((actor) => actor.id === event.actorId)?.displayName ?? "―",
    ward: wards.find(({ id }) => id === event.wardId)?.name ?? "―",
    sentence: auditEvents[event.action as keyof typeof auditEvents]?.sentence ?? event.action,
    reason:
      event.action === "ward.closed"
        ? closingWords[(event.details as { reason: keyof typeof closingWords }).reason]
        : null,
  }));
  return { events: rows, paging, size: eventsAPage };
}
