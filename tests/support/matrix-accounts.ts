import { db } from "#app/db/client.server.ts";
import type { TokenPurpose } from "#app/db/generated/client.ts";
import { changeAddress } from "#app/domain/accounts/change-address.server.ts";
import { confirmByCard } from "#app/domain/accounts/confirm-by-card.server.ts";
import { confirmCode } from "#app/domain/accounts/confirm-code.server.ts";
import { confirmIdentity } from "#app/domain/accounts/confirm-identity.server.ts";
import { createAccount } from "#app/domain/accounts/create-account.server.ts";
import { deleteAccount } from "#app/domain/accounts/delete-account.server.ts";
import { endGrant } from "#app/domain/accounts/end-grant.server.ts";
import { endSessions } from "#app/domain/accounts/end-sessions.server.ts";
import { recordFailure } from "#app/domain/accounts/failed-sign-in.server.ts";
import { giveGrant } from "#app/domain/accounts/give-grant.server.ts";
import { joinWard } from "#app/domain/accounts/join-ward.server.ts";
import { reauthenticate } from "#app/domain/accounts/reauthenticate.server.ts";
import { recordRefusal } from "#app/domain/accounts/refused-act.server.ts";
import { renameAccount } from "#app/domain/accounts/rename-account.server.ts";
import { requestAddress } from "#app/domain/accounts/request-address.server.ts";
import { requestCode } from "#app/domain/accounts/request-code.server.ts";
import { requestReset } from "#app/domain/accounts/request-reset.server.ts";
import { resetPassword } from "#app/domain/accounts/reset-password.server.ts";
import { setPassword } from "#app/domain/accounts/set-password.server.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import { signUp } from "#app/domain/accounts/sign-up.server.ts";
import { nonceOf, startIdentity } from "#app/domain/accounts/start-identity.server.ts";
import { recordUsedUp } from "#app/domain/accounts/tries-used-up.server.ts";
import { viewRealName } from "#app/domain/accounts/view-real-name.server.ts";
import { numberHash } from "#app/platform/numbers.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { cardHouse } from "./card-house.ts";
import { now, type RoleKey, roles, type World } from "./make.ts";
import { type Given, plainRow, possible, type Row, row } from "./matrix-row.ts";

const signedIn = roles.filter((role) => role !== "anonymous");
const password = "この文は長いパスワード";
let hash: Promise<string> | undefined;

const withPassword = async (world: World) => {
  hash ??= hashPassword(password);
  await db.account.updateMany({ data: { passwordHash: await hash } });
  return { email: (await db.account.findFirstOrThrow({ where: { id: world.accounts.resident } })).email ?? "" };
};

const house = await cardHouse();

/** Everybody has asked, and came back with the word for it. */
const cardAsked =
  (isUsed: boolean): Given =>
  async () => {
    const state = "asked";
    const accounts = await db.account.findMany({ select: { id: true } });
    await db.accountToken.createMany({
      data: accounts.map(({ id }) => ({
        purpose: "identity" as const,
        accountId: id,
        secretHash: sha256(state),
        createdAt: now,
        expiresAt: new Date(now.getTime() + 60_000),
        usedAt: isUsed ? now : null,
      })),
    });
    return { state, assertion: await house.sign({ sub: "somebody", nonce: nonceOf(state) }, now) };
  };

/** The same words whether the account is unknown, disabled or gone. */
const wrong = "メールアドレスかパスワードが違います";

const withAccount =
  (stamp: "disabledAt" | "deletedAt"): Given =>
  async (world) => {
    const ids = await withPassword(world);
    await db.account.update({ where: { id: world.accounts.resident }, data: { [stamp]: now } });
    return ids;
  };

const minute = 60_000;
const token =
  (
    purpose: TokenPurpose,
    secret: string,
    columns: { usedAt?: Date; attempts?: number; expiresAt?: Date } = {},
  ): Given =>
  async (world) => {
    const accountId = world.accounts.resident;
    const secretHash = purpose === "code" ? numberHash(`${accountId}:${secret}`) : sha256(secret);
    const expiresAt = new Date(now.getTime() + minute);
    await db.accountToken.create({
      data: { purpose, accountId, secretHash, newEmail: "new@example.jp", createdAt: now, expiresAt, ...columns },
    });
    return { token: secret };
  };

const tokens = (purpose: TokenPurpose, secret = "secret") => ({
  live: token(purpose, secret),
  used: token(purpose, secret, { usedAt: now }),
  expired: token(purpose, secret, { expiresAt: new Date(now.getTime() - minute) }),
});

const codes = { ...tokens("code", "123456"), "tried too often": token("code", "123456", { attempts: 5 }) };

const withGrant =
  (isEnded: boolean): Given =>
  async (world) => {
    const grant = (await db.grant.findFirstOrThrow({ where: { accountId: world.accounts.office } })).id;
    if (isEnded) await endGrant(await world.viewer("admin"), { grantId: grant, reason: "異動のため" });
    return { grant };
  };
const grantors: RoleKey[] = ["admin", "manager"];

export const accountRows: Row[] = [
  plainRow({
    act: "accounts/start-identity",
    isAddressed: false,
    allowed: signedIn,
    run: (viewer) => startIdentity(viewer, house.provider, "http://localhost/me/identity/return"),
    statements: 6,
  }),
  row({
    act: "accounts/confirm-by-card",
    isAddressed: false,
    allowed: signedIn,
    of: { begun: cardAsked(false), done: cardAsked(true) },
    when: { begun: possible, done: "初めから行ってください" },
    run: (viewer, ids) =>
      confirmByCard(viewer, house.provider, { state: ids.state ?? "", assertion: ids.assertion ?? "" }),
    statements: 9,
  }),
  row({
    act: "accounts/confirm-identity",
    isAddressed: false,
    allowed: ["secretariat", "manager"],
    of: {
      unconfirmed: async () => {
        await db.account.updateMany({ data: { emailConfirmedAt: now } });
        return {};
      },
      confirmed: async () => {
        await db.account.updateMany({ data: { emailConfirmedAt: now, identityLevel: "address" } });
        return {};
      },
    },
    when: { unconfirmed: possible, confirmed: "確認が済んでいます" },
    run: (viewer) => confirmIdentity(viewer, "saiwai", { email: "resident01@example.jp", means: "counter" }),
    statements: 5,
  }),
  row({
    act: "accounts/sign-in",
    isAddressed: false,
    refusalLeaves: "account.sign-in-failed",
    allowed: "everyone",
    of: { usual: withPassword, disabled: withAccount("disabledAt"), deleted: withAccount("deletedAt") },
    when: { usual: possible, disabled: wrong, deleted: wrong },
    run: (viewer, ids) => signIn(viewer, { email: ids.email ?? "", password }),
    statements: 3,
  }),
  plainRow({
    act: "accounts/failed-sign-in",
    isAddressed: false,
    allowed: "everyone",
    run: (viewer) => recordFailure(viewer, "password", "nobody@example.jp", undefined),
    statements: 3,
  }),
  plainRow({
    act: "accounts/tries-used-up",
    isAddressed: false,
    allowed: "everyone",
    run: (viewer) => recordUsedUp(viewer, "write", "network"),
    statements: 3,
  }),
  plainRow({
    act: "accounts/refused-act",
    isAddressed: false,
    // Of those who are no staff nothing is written.
    mayChangeNothing: true,
    allowed: "everyone",
    run: (viewer) => recordRefusal(viewer, "/wards/:ward/desk"),
    statements: 3,
  }),
  plainRow({
    act: "accounts/request-code",
    isAddressed: false,
    allowed: "everyone",
    run: (viewer) => requestCode(viewer, { email: "resident01@example.jp" }),
    statements: 4,
  }),
  row({
    act: "accounts/confirm-code",
    isAddressed: false,
    refusalLeaves: "account.sign-in-failed",
    allowed: "everyone",
    of: codes,
    when: {
      live: possible,
      used: "確認番号が違うか",
      expired: "確認番号が違うか",
      "tried too often": "確認番号が違うか",
    },
    run: (viewer) => confirmCode(viewer, { email: "resident01@example.jp", code: "123456" }),
    statements: 8,
  }),
  plainRow({
    act: "accounts/request-reset",
    isAddressed: false,
    allowed: "everyone",
    run: (viewer) => requestReset(viewer, { email: "resident01@example.jp" }),
    statements: 4,
  }),
  row({
    act: "accounts/reset-password",
    isAddressed: false,
    allowed: "everyone",
    of: tokens("password_reset"),
    when: { live: possible, used: "この案内は使えません", expired: "この案内は使えません" },
    run: (viewer, ids) => resetPassword(viewer, { token: ids.token ?? "", password }),
    statements: 8,
  }),
  plainRow({
    act: "accounts/sign-up",
    isAddressed: false,
    allowed: "everyone",
    run: (viewer) =>
      signUp(viewer, { displayName: "区民", email: "new@example.jp", ward: "saiwai", relation: "works" }),
    statements: 9,
  }),
  row({
    act: "accounts/change-address",
    isAddressed: false,
    allowed: "everyone",
    of: tokens("address_change"),
    when: { live: possible, used: "この案内は使えません", expired: "この案内は使えません" },
    run: (viewer, ids) => changeAddress(viewer, { token: ids.token ?? "" }),
    statements: 12,
  }),
  plainRow({
    act: "accounts/set-password",
    isAddressed: false,
    allowed: signedIn,
    run: (viewer) => setPassword(viewer, { password }),
    statements: 7,
  }),
  plainRow({
    act: "accounts/request-address",
    isAddressed: false,
    allowed: signedIn,
    run: (viewer) => requestAddress(viewer, { email: "new@example.jp" }),
    statements: 5,
  }),
  plainRow({
    act: "accounts/rename-account",
    isAddressed: false,
    allowed: signedIn,
    run: (viewer) => renameAccount(viewer, { displayName: "新しい名前" }),
    statements: 3,
  }),
  plainRow({
    act: "accounts/join-ward",
    isAddressed: false,
    allowed: signedIn,
    run: (viewer) => joinWard(viewer, { ward: "tama", relation: "works" }),
    statements: 5,
  }),
  plainRow({
    act: "accounts/end-sessions",
    isAddressed: false,
    allowed: signedIn,
    run: (viewer) => endSessions(viewer),
    statements: 4,
  }),
  plainRow({
    act: "accounts/reauthenticate",
    isAddressed: false,
    allowed: signedIn,
    given: withPassword,
    run: (viewer) => reauthenticate(viewer, { password }),
    statements: 4,
  }),
  plainRow({
    act: "accounts/delete-account",
    isAddressed: false,
    allowed: ["resident"],
    run: (viewer) => deleteAccount(viewer),
    statements: 22,
  }),
  plainRow({
    act: "accounts/view-real-name",
    isAddressed: false,
    allowed: ["admin"],
    run: (viewer, _, world) => viewRealName(viewer, world.accounts.resident),
    statements: 3,
  }),
  plainRow({
    act: "accounts/create-account",
    isAddressed: false,
    allowed: ["admin"],
    run: (viewer) => createAccount(viewer, { email: "staff@example.jp", displayName: "新任 担当", realName: "" }),
    statements: 5,
  }),
  plainRow({
    act: "accounts/give-grant",
    isAddressed: false,
    allowed: grantors,
    run: (viewer, _, world) =>
      giveGrant(viewer, { email: "resident01@example.jp", role: "secretariat", wardId: world.saiwai.id }),
    statements: 7,
  }),
  row({
    act: "accounts/end-grant",
    isAddressed: false,
    allowed: grantors,
    of: { held: withGrant(false), ended: withGrant(true) },
    when: { held: possible, ended: "この権限は終わっています" },
    run: (viewer, ids) => endGrant(viewer, { grantId: ids.grant ?? "", reason: "異動のため" }),
    statements: 5,
  }),
];
