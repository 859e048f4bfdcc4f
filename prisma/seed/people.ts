/** Accounts of the demo, and a way to act as each of them on a given day. All names are invented. */
import { db } from "../../app/db/client.server.ts";
import type { Role } from "../../app/db/generated/client.ts";
import { hashPassword } from "../../app/platform/password.server.ts";
import { addDays, dayOf, dayToColumn, fiscalYearEnd } from "../../app/shared/dates.ts";
import type { SignedIn } from "../../app/shared/viewer.ts";
import { wards } from "./city.ts";

export const demoPassword = "kumin-kaigi-demo";

const families: [string, string][] = [
  ["甲山", "こうやま"],
  ["乙川", "おとかわ"],
  ["丙田", "へいだ"],
  ["丁野", "ちょうの"],
  ["藍沢", "あいざわ"],
  ["茜谷", "あかねや"],
  ["浅葱", "あさぎ"],
  ["若草", "わかくさ"],
  ["木賊", "とくさ"],
  ["山吹", "やまぶき"],
  ["桔梗", "ききょう"],
  ["菖蒲", "しょうぶ"],
  ["紫苑", "しおん"],
  ["千歳", "ちとせ"],
  ["常磐", "ときわ"],
  ["瑠璃川", "るりかわ"],
  ["琥珀", "こはく"],
  ["胡桃", "くるみ"],
  ["蘇芳", "すおう"],
  ["萌黄", "もえぎ"],
];
const givens: [string, string][] = [
  ["一郎", "いちろう"],
  ["春子", "はるこ"],
  ["健二", "けんじ"],
  ["夏美", "なつみ"],
  ["三千代", "みちよ"],
  ["誠", "まこと"],
  ["秋江", "あきえ"],
  ["冬樹", "ふゆき"],
  ["和夫", "かずお"],
  ["千晶", "ちあき"],
  ["正人", "まさと"],
  ["恵", "めぐみ"],
  ["進", "すすむ"],
  ["光", "ひかる"],
  ["豊", "ゆたか"],
  ["薫", "かおる"],
  ["清", "きよし"],
  ["望", "のぞみ"],
  ["歩", "あゆむ"],
  ["静", "しずか"],
];

/** The person of a place in a ward's roll: [name, reading]. */
export function personOf(wardIndex: number, place: number): [string, string] {
  const family = families[(place + wardIndex * 3) % families.length] as [string, string];
  const given = givens[(place + wardIndex * 7) % givens.length] as [string, string];
  return [`${family[0]} ${given[0]}`, `${family[1]} ${given[1]}`];
}

export const memberRoles = [
  "chair",
  "vicechair",
  ...Array.from({ length: 18 }, (_, i) => `member${String(i + 1).padStart(2, "0")}`),
];
const residents = Array.from({ length: 10 }, (_, i) => `resident${String(i + 1).padStart(2, "0")}`);
const nicknames = [
  "公園ウォーカー",
  "あさがお",
  "二児の母",
  "商店街の店番",
  "じてんしゃ",
  "花壇がかり",
  "かわせみ",
  "図書館ずき",
  "ひっこし2年目",
  "よつば",
];

type Entry = {
  email: string;
  displayName: string;
  realName: string | null;
  role: Role;
  ward: string | null;
  office?: string;
};

function entriesOf(ward: { slug: string; name: string }, index: number): Entry[] {
  const at = (role: string) => `${role}@${ward.slug}.example.jp`;
  const staff = (role: string, displayName: string, kind: Role, office?: string): Entry => ({
    email: at(role),
    displayName,
    realName: personOf(index, 19)[0],
    role: kind,
    ward: ward.slug,
    ...(office ? { office } : {}),
  });
  return [
    staff("secretariat", `${ward.name}役所 企画課 担当`, "secretariat"),
    staff("manager", `${ward.name}役所 企画課長`, "manager"),
    staff("roadpark", "道路公園センター 担当", "office", "roadpark"),
    staff("childcare", "こども支援室 担当", "office", "childcare"),
    staff("adviser", "参与", "adviser"),
    ...memberRoles.map(
      (role, place): Entry => ({
        email: at(role),
        displayName: personOf(index, place)[0],
        realName: personOf(index, place)[0],
        role: "member",
        ward: ward.slug,
      }),
    ),
    ...residents.map(
      (role, place): Entry => ({
        email: at(role),
        displayName: nicknames[place] ?? "区民",
        realName: place === 0 ? "CANARY-PRIVATE-NAME" : null,
        role: "resident",
        ward: ward.slug,
      }),
    ),
  ];
}

/** Makes every account with its role. They are the installation's, not acts of anybody. */
export async function loadPeople(now: Date): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const entries: Entry[] = [
    { email: "admin@city.example.jp", displayName: "市の管理者", realName: null, role: "admin", ward: null },
    { email: "bureau@city.example.jp", displayName: "建設緑政局 担当", realName: null, role: "bureau", ward: null },
    ...wards.flatMap((ward, index) => entriesOf(ward, index)),
  ];
  const began = new Date(now.getTime() - 1000 * 86_400_000);
  await db.account.createMany({
    data: entries.map(({ email, displayName, realName }) => ({
      email,
      displayName,
      realName,
      passwordHash,
      emailConfirmedAt: began,
      createdAt: began,
      demoAt: now,
    })),
  });
  const accounts = new Map(
    (await db.account.findMany({ select: { id: true, email: true } })).map((account) => [account.email, account.id]),
  );
  const wardIds = new Map((await db.ward.findMany()).map((ward) => [ward.slug, ward.id]));
  const officeIds = new Map(
    (await db.office.findMany({ include: { ward: true } })).map((office) => [
      `${office.ward.slug}/${office.slug}`,
      office.id,
    ]),
  );
  const bureau = await db.bureau.findFirst({ where: { name: "建設緑政局" } });
  // Their posts end with a fiscal year; whoever looks at the demo in March is not to find nobody in them in April.
  const staffEnd = dayToColumn(fiscalYearEnd(addDays(dayOf(now), 60)));
  await db.grant.createMany({
    data: entries.map((entry) => ({
      accountId: accounts.get(entry.email) ?? "",
      role: entry.role,
      wardId: entry.ward ? (wardIds.get(entry.ward) ?? null) : null,
      officeId: entry.office ? (officeIds.get(`${entry.ward}/${entry.office}`) ?? null) : null,
      bureauId: entry.role === "bureau" ? (bureau?.id ?? null) : null,
      relation: entry.role === "resident" ? ("lives" as const) : null,
      startsOn: dayToColumn(dayOf(began)),
      endsOn: ["secretariat", "manager", "office", "bureau"].includes(entry.role) ? staffEnd : null,
      grantedAt: began,
    })),
  });
}

/** Someone of the demo, at a moment: what a request of theirs would have been. */
export async function as(role: string, ward: string, now: Date): Promise<SignedIn> {
  const email = `${role}@${ward}.example.jp`;
  const account = await db.account.findFirstOrThrow({
    where: { email },
    include: { grants: true, members: { select: { id: true } } },
  });
  return {
    accountId: account.id,
    displayName: account.displayName,
    now,
    requestId: "demo",
    confirmedAt: now,
    grants: account.grants.map(({ role: name, wardId, officeId, bureauId }) => ({
      role: name,
      wardId,
      officeId,
      bureauId,
    })),
    memberIds: account.members.map((member) => member.id),
  };
}
