import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { literally } from "../../db/literally.ts";
import { dayFromColumn } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
import { pageOf, pagingOf } from "../../shared/paging.ts";
import { isAdmin, type RoleName, type Viewer } from "../../shared/viewer.ts";
import { roleWords } from "../accounts/accounts.schema.ts";

const grantsAPage = 50;
const longestWord = 60;

/** Roles that go on: of all of them by pages, or of those whose holder, role or place has a word in it. */
export async function grantsPage(viewer: Viewer, query: URLSearchParams) {
  allow(isAdmin(viewer));
  const word = (query.get("word") ?? "").trim().slice(0, longestWord);
  const where = { ...going, ...(word === "" ? {} : { OR: withWord(word) }) };
  const total = await db.grant.count({ where });
  const paging = pagingOf(pageOf(query), grantsAPage, total);
  const grants = await db.grant.findMany({
    where,
    orderBy: [{ grantedAt: "desc" }, { id: "desc" }],
    skip: (paging.page - 1) * grantsAPage,
    take: grantsAPage,
    include: held,
  });
  return { word, paging, size: grantsAPage, grants: grants.map(shown) };
}

/** The one that is to be ended. */
export async function grantToEnd(viewer: Viewer, id: string) {
  allow(isAdmin(viewer));
  return shown(found(await db.grant.findFirst({ where: { ...going, id }, include: held })));
}

const going = { endedAt: null, role: { not: "resident" } } satisfies Prisma.GrantWhereInput;

const held = {
  account: { select: { displayName: true, email: true } },
  ward: { select: { name: true } },
  office: { select: { name: true } },
  bureau: { select: { name: true } },
} satisfies Prisma.GrantInclude;

function withWord(word: string): Prisma.GrantWhereInput[] {
  const has = { contains: literally(word), mode: "insensitive" as const };
  const roles = Object.entries(roleWords).flatMap(([role, name]) => (name.includes(word) ? [role as RoleName] : []));
  return [
    { account: { displayName: has } },
    { account: { email: has } },
    { ward: { name: has } },
    { office: { name: has } },
    { bureau: { name: has } },
    { role: { in: roles } },
  ];
}

type Held = Prisma.GrantGetPayload<{ include: typeof held }>;

const shown = (grant: Held) => ({
  id: grant.id,
  role: roleWords[grant.role],
  name: grant.account.displayName,
  email: grant.account.email,
  accountId: grant.accountId,
  scope: [grant.ward?.name, grant.office?.name, grant.bureau?.name].filter(Boolean).join(" ") || "市",
  endsOn: grant.endsOn ? dayFromColumn(grant.endsOn) : null,
});
