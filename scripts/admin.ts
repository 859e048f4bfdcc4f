/**
 * npm run admin -- create-account EMAIL NAME
 * npm run admin -- grant-role EMAIL ROLE [WARD]
 * npm run admin -- reset-password EMAIL
 * npm run admin -- verify-audit [--expect HEAD]
 * npm run admin -- verify-minutes
 * npm run admin -- verify-tallies
 * npm run admin -- import-minutes FOLDER --ward WARD --by EMAIL
 * Works on DATABASE_URL, or on the embedded database of a running `npm start`.
 */
import { parseArgs } from "node:util";
import { runningDatabase } from "./database/running.ts";
import { importMinutes } from "./import-minutes.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { expect: { type: "string" }, ward: { type: "string" }, by: { type: "string" } },
});
const [command, ...rest] = positionals;

process.env.DATABASE_URL ||= runningDatabase();
const { verifyAudit } = await import("../app/domain/audit/verify-audit.server.ts");
const { verifyMinutes } = await import("../app/domain/minutes/verify-minutes.server.ts");
const { verifyHandlings, verifyTallies } = await import("../app/domain/reports/verify-tallies.server.ts");
const { deskViewer } = await import("../app/domain/accounts/desk-viewer.server.ts");
const { createAccount } = await import("../app/domain/accounts/create-account.server.ts");
const { giveGrant } = await import("../app/domain/accounts/give-grant.server.ts");
const { requestReset } = await import("../app/domain/accounts/request-reset.server.ts");
const { CreateAccountInput, GrantInput } = await import("../app/domain/accounts/accounts.schema.ts");
const { wardBySlug } = await import("../app/domain/wards/scope.server.ts");

const operator = {
  accountId: null,
  displayName: "管理コマンド",
  now: new Date(),
  requestId: "command-line",
  memberIds: [],
  confirmedAt: new Date(),
  grants: [{ role: "admin" as const, wardId: null, officeId: null, bureauId: null }],
};

try {
  process.exit(await run());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function run(): Promise<number> {
  if (command === "verify-audit") return verify();
  if (command === "verify-minutes") return verifyPublished();
  if (command === "verify-tallies") return verifyKept();
  if (command === "import-minutes" && rest[0] && values.ward && values.by) {
    const viewer = await deskViewer(values.by, new Date());
    return (await importMinutes(viewer, values.ward, rest[0])) === 0 ? 0 : 1;
  }
  if (command === "create-account") {
    const input = CreateAccountInput.parse({ email: rest[0], displayName: rest[1] });
    await createAccount(operator, input);
    console.log("利用者を作り、パスワード設定の案内を送りました。");
    return 0;
  }
  if (command === "grant-role") {
    const ward = rest[2] ? await wardBySlug(rest[2]) : null;
    await giveGrant(
      operator,
      GrantInput.parse({ email: rest[0], role: rest[1], ...(ward ? { wardId: ward.id } : {}) }),
    );
    console.log("権限を与えました。");
    return 0;
  }
  if (command === "reset-password") {
    await requestReset(operator, { email: rest[0] ?? "" });
    console.log("登録のあるアドレスなら、再設定の案内を送りました。");
    return 0;
  }
  console.error(
    "使い方: create-account EMAIL 名前 ／ grant-role EMAIL 役割 [区] ／ reset-password EMAIL ／ verify-audit [--expect 値] ／ verify-minutes ／ verify-tallies ／ import-minutes フォルダー --ward 区 --by メールアドレス",
  );
  return 2;
}

async function verify(): Promise<number> {
  const verdict = await verifyAudit(values.expect);
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
