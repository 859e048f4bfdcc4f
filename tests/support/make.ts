/** A ward as a council would know it: an office or two, a council of twenty with one seat empty, one person for every role. */
import { db } from "#app/db/client.server.ts";
import type { Role } from "#app/db/generated/client.ts";
import { type CouncilRules, usualRules } from "#app/domain/councils/rules.schema.ts";
import { addDays, dayOf, dayToColumn } from "#app/shared/dates.ts";
import { kanaSortKey } from "#app/shared/kana.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { empty, situation } from "./kept.ts";

export const now = new Date("2026-11-24T10:00:00+09:00");
export const today = dayOf(now);

/** The ward in the addresses the acts are called with: another one than the ids' own must find nothing. */
export const place = { ward: "saiwai" };

export const roles = [
  "anonymous",
  "resident",
  "member",
  "chair",
  "adviser",
  "secretariat",
  "manager",
  "office",
  "otherOffice",
  "bureau",
  "admin",
  "foreignSecretariat",
] as const;
export type RoleKey = (typeof roles)[number];

type Made = Awaited<ReturnType<typeof build>>;
export type World = Made & { viewer: (role: RoleKey, at?: Date) => Promise<Viewer> };

/** The world as it is before anything happened in it: made once, put back whenever it is asked for again. */
export async function makeWorld(rules: Partial<CouncilRules> = {}): Promise<World> {
  return lived(await situation(`world ${JSON.stringify(rules)}`, () => build(rules)));
}

/** A world in which something has happened: made once for each key, with what `happen` told of it. */
export async function worldAfter<T>(
  key: unknown,
  happen: (world: World) => Promise<T>,
): Promise<{ world: World; told: T }> {
  const make = async () => {
    const { viewer: _, ...made } = await makeWorld();
    return { made, told: await happen(lived(made)) };
  };
  const { made, told } = await situation(key, make, happen.toString());
  return { world: lived(made), told };
}

/** The same as {@link makeWorld}, from nothing. */
export const makeWorldAnew = async (): Promise<World> => lived(await build({}));

const lived = (made: Made): World => ({
  ...made,
  viewer: (role, at = now) => viewerOf(role === "anonymous" ? null : made.accounts[role], at),
});

async function build(rules: Partial<CouncilRules>) {
  await empty();
  const [saiwai, tama] = await Promise.all([makeWard("saiwai", "幸区", 2), makeWard("tama", "多摩区", 6)]);
  const bureau = await db.bureau.create({
    data: { name: "建設緑政局", kana: "けんせつりょくせいきょく", sortKey: "けん" },
  });
  const theme = await db.theme.create({ data: { slug: "park", name: "公園・緑", position: 1 } });
  const council = await makeCouncil(saiwai.id, { ...usualRules, ...rules });
  const accounts = {
    resident: await makeAccount("resident01", "小倉の区民", [{ role: "resident", wardId: saiwai.id }]),
    member: council.accounts[3] ?? "",
    chair: council.accounts[0] ?? "",
    adviser: await makeAccount("adviser", "参与", [{ role: "adviser", wardId: saiwai.id }]),
    secretariat: await makeAccount("secretariat", "企画課 担当", [{ role: "secretariat", wardId: saiwai.id }]),
    manager: await makeAccount("manager", "企画課長", [{ role: "manager", wardId: saiwai.id }]),
    office: await makeAccount("roadpark", "道路公園センター 担当", [
      { role: "office", wardId: saiwai.id, officeId: saiwai.offices[0]?.id },
    ]),
    otherOffice: await makeAccount("childcare", "こども支援室 担当", [
      { role: "office", wardId: saiwai.id, officeId: saiwai.offices[1]?.id },
    ]),
    bureau: await makeAccount("bureau", "局 担当", [{ role: "bureau", bureauId: bureau.id }]),
    admin: await makeAccount("admin", "市の管理者", [{ role: "admin" }]),
    foreignSecretariat: await makeAccount("tama", "多摩区 企画課", [{ role: "secretariat", wardId: tama.id }]),
  };
  return { saiwai, tama, theme, council, accounts };
}

export async function viewerOf(accountId: string | null, at = now): Promise<Viewer> {
  const base = { now: at, requestId: "test", confirmedAt: at };
  if (!accountId) return { ...base, accountId: null, displayName: "", grants: [], memberIds: [] };
  const account = await db.account.findFirstOrThrow({
    where: { id: accountId },
    include: { grants: { where: { endedAt: null } }, members: true },
  });
  return {
    ...base,
    accountId,
    displayName: account.displayName,
    memberIds: account.members.map((member) => member.id),
    grants: account.grants.map(({ role, wardId, officeId, bureauId }) => ({ role, wardId, officeId, bureauId })),
  };
}

async function makeWard(slug: string, name: string, position: number) {
  return db.ward.create({
    data: {
      slug,
      name,
      nameKana: slug,
      position,
      openedAt: now,
      contactSection: "企画課",
      contactTel: "044-000-0000",
      contactEmail: `kikaku@${slug}.example.jp`,
      urgentContact: "道路公園センター 044-000-0001",
      towns: { create: [{ name: "小倉", kana: "おぐら", sortKey: "おくら" }] },
      venues: {
        create: [
          { name: `${name}役所`, address: "川崎市", access: "車椅子で入れます。" },
          { name: `${name}市民館`, address: "川崎市", access: "託児があります。" },
        ],
      },
      offices: {
        create: ["道路公園センター", "こども支援室"].map((office, index) => ({
          slug: `office${index}`,
          name: office,
          kana: "か",
          sortKey: `か${index}`,
          email: `office${index}@${slug}.example.jp`,
          tel: "044-000-0002",
        })),
      },
    },
    include: { offices: { orderBy: { sortKey: "asc" } }, towns: true, venues: { orderBy: { name: "asc" } } },
  });
}

type Given = { role: Role; wardId?: string | undefined; officeId?: string | undefined; bureauId?: string | undefined };

export async function makeAccount(name: string, displayName: string, grants: Given[]): Promise<string> {
  const account = await db.account.create({
    data: {
      email: `${name}@example.jp`,
      displayName,
      createdAt: now,
      emailConfirmedAt: now,
      grants: {
        create: grants.map((grant) => ({
          ...grant,
          relation: grant.role === "resident" ? ("lives" as const) : null,
          startsOn: dayToColumn(addDays(today, -300)),
          grantedAt: now,
        })),
      },
    },
  });
  return account.id;
}

const kana = "あいうえおかきくけこさしすせそたちつてと";

/** Twenty seats, nineteen members; the first is chair, the second vice chair. */
async function makeCouncil(wardId: string, rules: CouncilRules) {
  const starts = dayToColumn(addDays(today, -200));
  const ends = dayToColumn(addDays(today, 500));
  const council = await db.council.create({
    data: {
      wardId,
      slug: "council",
      name: "幸区区民会議",
      establishedOn: starts,
      ruleSets: { create: { version: 1, validFrom: starts, source: "設置要綱", values: rules, createdAt: now } },
      terms: { create: { ordinal: 2, startsOn: starts, endsOn: ends } },
    },
    include: { terms: true },
  });
  const termId = council.terms[0]?.id ?? "";
  const accounts: string[] = [];
  const members: string[] = [];
  for (let place = 0; place < 19; place += 1) {
    const accountId = await makeAccount(`member${place}`, `委員${place} 名`, [{ role: "member", wardId }]);
    const reading = `${kana[place]}いいん`;
    const member = await db.member.create({
      data: {
        termId,
        accountId,
        name: `委員${place} 名`,
        kana: reading,
        sortKey: kanaSortKey(reading),
        basis: "organisation",
        startsOn: starts,
        endsOn: ends,
        ...(place < 2
          ? {
              posts: { create: { post: place === 0 ? ("chair" as const) : ("vice_chair" as const), startsOn: starts } },
            }
          : {}),
      },
    });
    accounts.push(accountId);
    members.push(member.id);
  }
  return { id: council.id, termId, accounts, members };
}
