/** The offices, venues and towns of the demo's wards, and how they are reached: all of it invented. */
import { db, type Tx } from "../../app/db/client.server.ts";
import { kanaSortKey } from "../../app/shared/kana.ts";
import { cityName, loadWards, wards } from "./city.ts";

const towns: Record<string, [string, string][]> = {
  kawasaki: [
    ["浜町", "はまちょう"],
    ["大島", "おおしま"],
    ["渡田", "わたりだ"],
  ],
  saiwai: [
    ["小倉", "おぐら"],
    ["加瀬", "かせ"],
    ["戸手", "とで"],
    ["塚越", "つかごし"],
    ["鹿島田", "かしまだ"],
  ],
  nakahara: [
    ["木月", "きづき"],
    ["宮内", "みやうち"],
    ["井田", "いだ"],
  ],
  takatsu: [
    ["久地", "くじ"],
    ["溝口", "みぞのくち"],
    ["子母口", "しぼくち"],
  ],
  miyamae: [
    ["有馬", "ありま"],
    ["土橋", "つちはし"],
    ["平", "たいら"],
  ],
  tama: [
    ["登戸", "のぼりと"],
    ["菅", "すげ"],
    ["宿河原", "しゅくがわら"],
  ],
  asao: [
    ["王禅寺", "おうぜんじ"],
    ["片平", "かたひら"],
    ["岡上", "おかがみ"],
  ],
};

const offices = [
  { slug: "planning", name: "企画課", kana: "きかくか", bureau: null, isSecretariat: true },
  {
    slug: "roadpark",
    name: "道路公園センター",
    kana: "どうろこうえんせんたー",
    bureau: "建設緑政局",
    isSecretariat: false,
  },
  { slug: "childcare", name: "こども支援室", kana: "こどもしえんしつ", bureau: "こども未来局", isSecretariat: false },
  { slug: "crisis", name: "危機管理担当", kana: "ききかんりたんとう", bureau: "危機管理本部", isSecretariat: false },
  {
    slug: "community",
    name: "まちづくり支援担当",
    kana: "まちづくりしえんたんとう",
    bureau: "市民文化局",
    isSecretariat: false,
  },
];

const bureaus: [string, string][] = [
  ["建設緑政局", "けんせつりょくせいきょく"],
  ["こども未来局", "こどもみらいきょく"],
  ["危機管理本部", "ききかんりほんぶ"],
  ["市民文化局", "しみんぶんかきょく"],
];

/** The beginning of a demo: what it is, before anything of it. Until its end is marked a start may empty it. */
export async function beginDemo(now: Date): Promise<void> {
  await db.installation.create({
    data: {
      id: 1,
      cityName,
      kind: "demo",
      loadingSince: now,
      contactSection: "市民文化局 区政推進課",
      contactTel: "044-000-1000",
      contactEmail: "kusei@city.example.jp",
    },
  });
  await db.$transaction(
    async (tx) => {
      await loadWards(tx);
      await furnishWards(tx, now);
    },
    { timeout: 60_000 },
  );
}

export async function endDemo(now: Date): Promise<void> {
  await db.installation.update({ where: { id: 1 }, data: { loadedAt: now }, select: { id: true } });
}

async function furnishWards(tx: Tx, now: Date): Promise<void> {
  // Before anything that is told of it.
  const opened = new Date(now.getTime() - 3 * 365 * 86_400_000);
  await tx.bureau.createMany({ data: bureaus.map(([name, kana]) => ({ name, kana, sortKey: kanaSortKey(kana) })) });
  const bureauIds = new Map((await tx.bureau.findMany()).map((bureau) => [bureau.name, bureau.id]));
  for (const [index, ward] of wards.entries()) {
    const place = index + 1;
    await tx.ward.update({
      where: { slug: ward.slug },
      select: { id: true },
      data: {
        openedAt: opened,
        contactSection: `${ward.name}役所 企画課`,
        contactTel: `044-000-10${place}0`,
        contactFax: `044-000-10${place}9`,
        contactEmail: `kikaku@${ward.slug}.example.jp`,
        urgentContact: `道路公園センター 044-000-20${place}0`,
        towns: { create: (towns[ward.slug] ?? []).map(([name, kana]) => ({ name, kana, sortKey: kanaSortKey(kana) })) },
        venues: {
          create: [
            {
              name: `${ward.name}役所`,
              address: `川崎市${ward.name}の区役所通り1番`,
              access: "駅から歩いて10分",
              wheelchair: "入れます。エレベーターと多機能トイレがあります。",
              childcare: "ありません。",
              hearing: "磁気ループがあります。",
            },
            {
              name: `${ward.name}市民館`,
              address: `川崎市${ward.name}の市民館前2番`,
              access: "バス停から歩いて3分",
              wheelchair: "入れます。1階に多機能トイレがあります。",
              childcare: "託児の部屋があります。申込みが要ります。",
            },
          ],
        },
        offices: {
          create: offices.map((office) => ({
            slug: office.slug,
            name: office.name,
            kana: office.kana,
            sortKey: kanaSortKey(office.kana),
            isSecretariat: office.isSecretariat,
            email: `${office.slug}@${ward.slug}.example.jp`,
            tel: `044-000-30${place}0`,
            bureauId: office.bureau ? (bureauIds.get(office.bureau) ?? null) : null,
          })),
        },
      },
    });
  }
}
