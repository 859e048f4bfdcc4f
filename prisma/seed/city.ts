/** What an installation starts with: the seven wards of the city, their offices, towns and themes. */
import { db, type Tx } from "../../app/db/client.server.ts";
import { kanaSortKey } from "../../app/shared/kana.ts";

const cityName = "川崎市";

type WardSeed = { slug: string; name: string; kana: string; towns: [string, string][] };

// Ward names are real; numbers and addresses are invented.
export const wards: WardSeed[] = [
  {
    slug: "kawasaki",
    name: "川崎区",
    kana: "かわさきく",
    towns: [
      ["浜町", "はまちょう"],
      ["大島", "おおしま"],
      ["渡田", "わたりだ"],
    ],
  },
  {
    slug: "saiwai",
    name: "幸区",
    kana: "さいわいく",
    towns: [
      ["小倉", "おぐら"],
      ["加瀬", "かせ"],
      ["戸手", "とで"],
      ["塚越", "つかごし"],
      ["鹿島田", "かしまだ"],
    ],
  },
  {
    slug: "nakahara",
    name: "中原区",
    kana: "なかはらく",
    towns: [
      ["木月", "きづき"],
      ["宮内", "みやうち"],
      ["井田", "いだ"],
    ],
  },
  {
    slug: "takatsu",
    name: "高津区",
    kana: "たかつく",
    towns: [
      ["久地", "くじ"],
      ["溝口", "みぞのくち"],
      ["子母口", "しぼくち"],
    ],
  },
  {
    slug: "miyamae",
    name: "宮前区",
    kana: "みやまえく",
    towns: [
      ["有馬", "ありま"],
      ["土橋", "つちはし"],
      ["平", "たいら"],
    ],
  },
  {
    slug: "tama",
    name: "多摩区",
    kana: "たまく",
    towns: [
      ["登戸", "のぼりと"],
      ["菅", "すげ"],
      ["宿河原", "しゅくがわら"],
    ],
  },
  {
    slug: "asao",
    name: "麻生区",
    kana: "あさおく",
    towns: [
      ["王禅寺", "おうぜんじ"],
      ["片平", "かたひら"],
      ["岡上", "おかがみ"],
    ],
  },
];

export const themes: [string, string][] = [
  ["bousai", "防災"],
  ["park", "公園・緑"],
  ["traffic", "道路・交通"],
  ["child", "子育て"],
  ["welfare", "福祉・見守り"],
  ["safety", "防犯"],
  ["environment", "環境・ごみ"],
  ["shopping", "商店街・にぎわい"],
  ["culture", "文化・多文化共生"],
];

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

/** An installation with nothing in it but its wards: all of it, or none. */
export async function loadCity(now: Date): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.installation.create({ data: { id: 1, cityName, kind: "city", loadingSince: now, loadedAt: now } });
      await loadWards(tx);
    },
    { timeout: 60_000 },
  );
}

/** The beginning of a demo: what it is, before anything of it. Until its end is marked a start may empty it. */
export async function beginDemo(now: Date): Promise<void> {
  await db.installation.create({ data: { id: 1, cityName, kind: "demo", loadingSince: now } });
  await db.$transaction(loadWards, { timeout: 60_000 });
}

export async function endDemo(now: Date): Promise<void> {
  await db.installation.update({ where: { id: 1 }, data: { loadedAt: now }, select: { id: true } });
}

async function loadWards(tx: Tx): Promise<void> {
  await tx.bureau.createMany({ data: bureaus.map(([name, kana]) => ({ name, kana, sortKey: kanaSortKey(kana) })) });
  await tx.theme.createMany({ data: themes.map(([slug, name], index) => ({ slug, name, position: index + 1 })) });
  const bureauIds = new Map((await tx.bureau.findMany()).map((bureau) => [bureau.name, bureau.id]));
  for (const [index, ward] of wards.entries()) {
    const place = index + 1;
    await tx.ward.create({
      data: {
        slug: ward.slug,
        name: ward.name,
        nameKana: ward.kana,
        position: place,
        contactSection: `${ward.name}役所 企画課`,
        contactTel: `044-000-10${place}0`,
        contactFax: `044-000-10${place}9`,
        contactEmail: `kikaku@${ward.slug}.example.jp`,
        urgentContact: `道路公園センター 044-000-20${place}0`,
        towns: { create: ward.towns.map(([name, kana]) => ({ name, kana, sortKey: kanaSortKey(kana) })) },
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
