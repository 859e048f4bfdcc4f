/** What an installation starts with: the seven wards of the city and its themes. Who works there, where, and how they are reached is theirs to enter. */
import { db, type Tx } from "../../app/db/client.server.ts";

export const cityName = "川崎市";

export const wards = [
  { slug: "kawasaki", name: "川崎区", kana: "かわさきく" },
  { slug: "saiwai", name: "幸区", kana: "さいわいく" },
  { slug: "nakahara", name: "中原区", kana: "なかはらく" },
  { slug: "takatsu", name: "高津区", kana: "たかつく" },
  { slug: "miyamae", name: "宮前区", kana: "みやまえく" },
  { slug: "tama", name: "多摩区", kana: "たまく" },
  { slug: "asao", name: "麻生区", kana: "あさおく" },
] as const;

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

/** An installation with nothing in it but its wards, closed until somebody opens them: all of it, or none. */
export async function loadCity(now: Date): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.installation.create({ data: { id: 1, cityName, kind: "city", loadingSince: now, loadedAt: now } });
      await loadWards(tx);
    },
    { timeout: 60_000 },
  );
}

export async function loadWards(tx: Tx): Promise<void> {
  await tx.theme.createMany({ data: themes.map(([slug, name], index) => ({ slug, name, position: index + 1 })) });
  await tx.ward.createMany({
    data: wards.map(({ slug, name, kana }, index) => ({
      slug,
      name,
      nameKana: kana,
      position: index + 1,
      contactSection: `${name}役所`,
      contactTel: "",
      contactEmail: "",
      urgentContact: "",
    })),
  });
}
