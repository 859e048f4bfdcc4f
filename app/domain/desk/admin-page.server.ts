import { db } from "../../db/client.server.ts";
import { hasMailServer } from "../../platform/mail.server.ts";
import { dayFromColumn } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
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

export async function grantsPage(viewer: Viewer) {
  allow(isAdmin(viewer));
  const grants = await db.grant.findMany({
    where: { endedAt: null, role: { not: "resident" } },
    orderBy: [{ grantedAt: "desc" }, { id: "desc" }],
    take: 200,
    include: {
      account: { select: { displayName: true, email: true } },
      ward: { select: { name: true } },
      office: { select: { name: true } },
      bureau: { select: { name: true } },
    },
  });
  return grants.map((grant) => ({
    id: grant.id,
    role: roleWords[grant.role],
    name: grant.account.displayName,
    email: grant.account.email,
    accountId: grant.accountId,
    scope: [grant.ward?.name, grant.office?.name, grant.bureau?.name].filter(Boolean).join(" ") || "市",
    endsOn: grant.endsOn ? dayFromColumn(grant.endsOn) : null,
  }));
}

/** The latest of the record, in its own sentences. */
/** In which capacity somebody acted, as `actingRole` wrote it. */
const actorWords: Record<string, string> = {
  ...roleWords,
  account: "本人",
  anonymous: "ログインなし",
  system: "自動の処理",
};

export async function recordPage(viewer: Viewer) {
  allow(isAdmin(viewer));
  const events = await db.auditEvent.findMany({
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 100,
    include: { link: true },
  });
  const actors = await db.account.findMany({
    where: { id: { in: events.flatMap((e) => (e.actorId ? [e.actorId] : [])) } },
    select: { id: true, displayName: true },
  });
  const wards = await db.ward.findMany({ select: { id: true, name: true } });
  return events.map((event) => ({
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
}
