/** The acts of `npm run admin`, each done as the operator who runs it; loaded when the database is known. */
import { createInterface } from "node:readline/promises";
import { CreateAccountInput, GrantInput } from "../../app/domain/accounts/accounts.schema.ts";
import { createAccount } from "../../app/domain/accounts/create-account.server.ts";
import { deskViewer } from "../../app/domain/accounts/desk-viewer.server.ts";
import { giveGrant } from "../../app/domain/accounts/give-grant.server.ts";
import { requestReset } from "../../app/domain/accounts/request-reset.server.ts";
import { verifyAudit } from "../../app/domain/audit/verify-audit.server.ts";
import { invitationLink } from "../../app/domain/delivery/secret-letter.server.ts";
import { verifyMinutes } from "../../app/domain/minutes/verify-minutes.server.ts";
import { verifyHandlings, verifyTallies } from "../../app/domain/reports/verify-tallies.server.ts";
import { openWard } from "../../app/domain/wards/open-ward.server.ts";
import { wardBySlug } from "../../app/domain/wards/scope.server.ts";
import { hasMailServer } from "../../app/platform/mail.server.ts";
import { importMinutes } from "../import-minutes.ts";

/** What was typed: words in their order, and those given by name. */
export type Given = {
  words: string[];
  expect?: string;
  ward?: string;
  by?: string;
  yes?: boolean;
  "dry-run"?: boolean;
};

const operator = {
  accountId: null,
  displayName: "管理コマンド",
  now: new Date(),
  requestId: "command-line",
  memberIds: [],
  confirmedAt: new Date(),
  grants: [{ role: "admin" as const, wardId: null, officeId: null, bureauId: null }],
};

/** Each returns how the program ends: 0 where all is well. */
export const acts: Record<string, (given: Given) => Promise<number>> = {
  "create-account": createOne,
  "grant-role": grantOne,
  "reset-password": resetOne,
  "open-ward": openOne,
  "verify-audit": verify,
  "verify-minutes": verifyPublished,
  "verify-tallies": verifyKept,
  "import-minutes": importFolder,
};

async function createOne({ words: [email, displayName] }: Given): Promise<number> {
  const input = CreateAccountInput.parse({ email, displayName });
  await createAccount(operator, input);
  console.log(
    hasMailServer()
      ? "利用者を作りました。パスワードを設定する案内を、メールで送ります。"
      : `利用者を作りました。${await toHandOver(input.email)}`,
  );
  return 0;
}

async function grantOne({ words: [email, role, slug] }: Given): Promise<number> {
  const ward = slug ? await wardBySlug(slug) : null;
  await giveGrant(operator, GrantInput.parse({ email, role, ...(ward ? { wardId: ward.id } : {}) }));
  console.log("権限を与えました。");
  return 0;
}

async function openOne({ words: [slug] }: Given): Promise<number> {
  if (!slug) throw new Error("区を、アドレスの英字の名前（saiwai など）で指定してください。");
  await openWard(operator, slug);
  console.log("区を開きました。だれでも提案や意見を出せます。");
  return 0;
}

async function resetOne({ words: [email = ""] }: Given): Promise<number> {
  if (hasMailServer()) {
    await requestReset(operator, { email });
    console.log("登録のあるアドレスなら、再設定の案内をメールで送ります。");
    return 0;
  }
  const link = await toHandOver(email);
  console.log(link ?? "このメールアドレスの利用者はいません。");
  return link ? 0 : 1;
}

/** Where no mail goes out a link is handed over by whoever runs this. */
async function toHandOver(email: string): Promise<string | null> {
  const link = await invitationLink(email, operator.now);
  return (
    link &&
    `メールの設定（SMTP_URL）がないので、案内は届きません。次のページのアドレスを、本人に渡してください。7日間、1回だけ使えます。\n${link}`
  );
}

async function importFolder({ words: [folder], ward, by, yes, "dry-run": isTrial = false }: Given): Promise<number> {
  if (!folder || !ward || !by) throw new Error("フォルダー、--ward 区、--by メールアドレス を指定してください。");
  if (
    !isTrial &&
    !yes &&
    !(await isMeant("このデータベースに取り込み、すぐに公開します。よろしいですか（はい／いいえ）"))
  )
    throw new Error("取り込みませんでした。試すだけなら --dry-run、そのまま取り込むなら --yes を付けてください。");
  return (await importMinutes(await deskViewer(by, new Date()), { ward, folder, isTrial })) === 0 ? 0 : 1;
}

/** Asked of whoever sits at a terminal; nobody else can answer. */
async function isMeant(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asking.question(`${question} `);
  asking.close();
  return /^(?:はい|y|yes)$/i.test(answer.trim());
}

async function verify({ expect }: Given): Promise<number> {
  const verdict = await verifyAudit(expect);
  for (const finding of verdict.findings) console.error(finding);
  console.log(verdict.isWhole ? `操作記録 ${verdict.count}件は正しくつながっています。` : "操作記録に問題があります。");
  console.log(`末尾: ${verdict.head}`);
  return verdict.isWhole ? 0 : 1;
}

async function verifyPublished(): Promise<number> {
  const { count, findings } = await verifyMinutes();
  for (const finding of findings) console.error(finding);
  console.log(
    findings.length === 0
      ? `掲載した会議録 ${count}版は、掲載したときのままです。`
      : "掲載した会議録に問題があります。",
  );
  return findings.length === 0 ? 0 : 1;
}

async function verifyKept(): Promise<number> {
  const [differences, handlings] = [await verifyTallies(), await verifyHandlings()];
  for (const { ward, fiscalYear, what, key, kept, rows } of differences) {
    console.error(`${ward} ${fiscalYear}年度 ${what} ${key}: 控え ${kept}、数え直し ${rows}`);
  }
  for (const { ward, fiscalYear, rows, counts } of handlings) {
    console.error(`${ward} ${fiscalYear}年度 対応表: 違う行 ${rows}、違う件数 ${counts}`);
  }
  const isWhole = differences.length + handlings.length === 0;
  console.log(
    isWhole
      ? "対応表と区ごとの件数の控えは、数え直した結果と同じです。"
      : "対応表か区ごとの件数の控えに問題があります。",
  );
  return isWhole ? 0 : 1;
}
