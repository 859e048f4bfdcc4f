/** Minutes as long as a day's sitting: a thousand statements, published from an archive, and in a draft to write in. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { type Started, send, signIn } from "./started.ts";

const count = 1000;
const speakers = ["甲山会長", "乙川委員", "丙田委員", "事務局"];
const words =
  "公園の夜間照明については、暗いところが多く、通るのが怖いという声が寄せられている。費用と電気の容量を確かめたうえで、園路の入口から順に直してはどうか。近くの住民への明かりの影響も、あわせて調べてほしい。";

const spoken = Array.from({ length: count }, (_, index) => `○${speakers[index % 4]}\n${index + 1}　${words}`).join(
  "\n",
);
const archived = `会議録
1 会議名　第99回幸区区民会議
2 議題（公開・非公開の別）
(1) 公園の夜間照明について（公開）
3 開催日時　令和8年4月22日（水）午前9時から午後5時まで
4 開催場所　幸区役所
5 傍聴人の数　2人
6 出席者　甲山一郎会長、乙川花子、丙田次郎
7 発言の内容
公園の夜間照明について
${spoken}
`;

/** The path of the published ones. */
export async function publishLongMinutes({ origin, database }: Started): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "kumin-archive-"));
  writeFileSync(path.join(folder, "会議録.txt"), archived);
  const admin = path.join(import.meta.dirname, "../admin.ts");
  const by = ["--ward", "saiwai", "--by", "secretariat@saiwai.example.jp"];
  const env = { ...process.env, DATABASE_URL: database };
  const said = execFileSync(process.execPath, [admin, "import-minutes", folder, ...by], { env, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const key = /\t(\d{4}-\d+)\t/.exec(said)?.[1];
  if (!key) throw new Error(said);
  const page = `/wards/saiwai/sessions/${key}/minutes`;
  await fetch(`${origin}${page}`);
  return page;
}

/** The path of the editor over a draft of as many statements, and a cookie of who may write in it. */
export async function draftLongMinutes({ origin, database }: Started): Promise<{ editor: string; cookie: string }> {
  const cookie = await signIn(origin, "secretariat@saiwai.example.jp");
  const base = `/wards/saiwai/desk/sessions/${await closedWithoutMinutes(database)}/minutes`;
  await send(origin, `${base}/draft`, cookie, {});
  const form = new FormData();
  form.set("file", new File([spoken.replaceAll(/^○.*$/gm, "○事務局")], "会議録.txt"));
  const read = await send(origin, `${base}/imports`, cookie, form);
  const place = new URL(read.headers.get("Location") ?? "", origin).pathname;
  const taken = await send(origin, `${place}/taking`, cookie, {});
  if (taken.status !== 302) throw new Error(`下書きに取り込めませんでした（${taken.status}）。`);
  return { editor: `${base}/editor`, cookie };
}

async function closedWithoutMinutes(database: string): Promise<string> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query<{ key: string }>(
    `SELECT s."fiscalYear" || '-' || s.number AS key FROM "CouncilSession" s JOIN "Ward" w ON w.id = s."wardId"
     LEFT JOIN "Minutes" m ON m."sessionId" = s.id
     WHERE w.slug = 'saiwai' AND s."closedAt" IS NOT NULL AND m."approvedAt" IS NULL LIMIT 1`,
  );
  await client.end();
  const [row] = rows;
  if (!row) throw new Error("会議録を書ける会議がありません。");
  return row.key;
}
