import { db } from "#app/db/client.server.ts";
import { changeAddress } from "#app/domain/accounts/change-address.server.ts";
import { confirmCode } from "#app/domain/accounts/confirm-code.server.ts";
import { createAccount } from "#app/domain/accounts/create-account.server.ts";
import { deleteAccount } from "#app/domain/accounts/delete-account.server.ts";
import { endGrant } from "#app/domain/accounts/end-grant.server.ts";
import { endSessions } from "#app/domain/accounts/end-sessions.server.ts";
import { giveGrant } from "#app/domain/accounts/give-grant.server.ts";
import { reauthenticate } from "#app/domain/accounts/reauthenticate.server.ts";
import { renameAccount } from "#app/domain/accounts/rename-account.server.ts";
import { requestAddress } from "#app/domain/accounts/request-address.server.ts";
import { requestCode } from "#app/domain/accounts/request-code.server.ts";
import { requestReset } from "#app/domain/accounts/request-reset.server.ts";
import { resetPassword } from "#app/domain/accounts/reset-password.server.ts";
import { setPassword } from "#app/domain/accounts/set-password.server.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import { signUp } from "#app/domain/accounts/sign-up.server.ts";
import { viewRealName } from "#app/domain/accounts/view-real-name.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { now, type RoleKey, roles, type World } from "./make.ts";
import type { Row } from "./matrix-rows.ts";

const nothing = async () => ({});
const signedIn = roles.filter((role) => role !== "anonymous");
const password = "この文は長いパスワード";
let hash: Promise<string> | undefined;

const withPassword = async (world: World) => {
  hash ??= hashPassword(password);
  await db.account.updateMany({ data: { passwordHash: await hash } });
  return { email: (await db.account.findFirstOrThrow({ where: { id: world.accounts.resident } })).email ?? "" };
};

const withToken = (purpose: "password_reset" | "address_change") => async (world: World) => {
  await db.accountToken.create({
    data: {
      purpose,
      accountId: world.accounts.resident,
      secretHash: sha256("secret"),
      newEmail: "new@example.jp",
      createdAt: now,
      expiresAt: new Date(now.getTime() + 60_000),
    },
  });
  return { token: "secret" };
};

const withCode = async (world: World) => {
  const accountId = world.accounts.resident;
  await db.accountToken.create({
    data: {
      purpose: "code",
      accountId,
      secretHash: sha256(`${accountId}:123456`),
      createdAt: now,
      expiresAt: new Date(now.getTime() + 60_000),
    },
  });
  return {};
};

const withGrant = async (world: World) => ({
  grant: (await db.grant.findFirstOrThrow({ where: { accountId: world.accounts.office } })).id,
});
const grantors: RoleKey[] = ["admin", "manager"];

export const accountRows: Row[] = [
  {
    act: "accounts/sign-in",
    allowed: "everyone",
    given: withPassword,
    run: (viewer, ids) => signIn(viewer, { email: ids.email ?? "", password }),
  },
  {
    act: "accounts/request-code",
    allowed: "everyone",
    given: nothing,
    run: (viewer) => requestCode(viewer, { email: "resident01@example.jp" }),
  },
  {
    act: "accounts/confirm-code",
    allowed: "everyone",
    given: withCode,
    run: (viewer) => confirmCode(viewer, { email: "resident01@example.jp", code: "123456" }),
  },
  {
    act: "accounts/request-reset",
    allowed: "everyone",
    given: nothing,
    run: (viewer) => requestReset(viewer, { email: "resident01@example.jp" }),
  },
  {
    act: "accounts/reset-password",
    allowed: "everyone",
    given: withToken("password_reset"),
    run: (viewer, ids) => resetPassword(viewer, { token: ids.token ?? "", password }),
  },
  {
    act: "accounts/sign-up",
    allowed: "everyone",
    given: nothing,
    run: (viewer) =>
      signUp(viewer, { displayName: "区民", email: "new@example.jp", ward: "saiwai", relation: "works" }),
  },
  {
    act: "accounts/change-address",
    allowed: "everyone",
    given: withToken("address_change"),
    run: (viewer, ids) => changeAddress(viewer, { token: ids.token ?? "" }),
  },
  {
    act: "accounts/set-password",
    allowed: signedIn,
    given: nothing,
    run: (viewer) => setPassword(viewer, { password }),
  },
  {
    act: "accounts/request-address",
    allowed: signedIn,
    given: nothing,
    run: (viewer) => requestAddress(viewer, { email: "new@example.jp" }),
  },
  {
    act: "accounts/rename-account",
    allowed: signedIn,
    given: nothing,
    run: (viewer) => renameAccount(viewer, { displayName: "新しい名前" }),
  },
  { act: "accounts/end-sessions", allowed: signedIn, given: nothing, run: (viewer) => endSessions(viewer) },
  {
    act: "accounts/reauthenticate",
    allowed: signedIn,
    given: withPassword,
    run: (viewer) => reauthenticate(viewer, { password }),
  },
  { act: "accounts/delete-account", allowed: ["resident"], given: nothing, run: (viewer) => deleteAccount(viewer) },
  {
    act: "accounts/view-real-name",
    allowed: ["admin"],
    given: nothing,
    run: (viewer, _, world) => viewRealName(viewer, world.accounts.resident),
  },
  {
    act: "accounts/create-account",
    allowed: ["admin"],
    given: nothing,
    run: (viewer) => createAccount(viewer, { email: "staff@example.jp", displayName: "新任 担当", realName: "" }),
  },
  {
    act: "accounts/give-grant",
    allowed: grantors,
    given: nothing,
    run: (viewer, _, world) =>
      giveGrant(viewer, { email: "resident01@example.jp", role: "secretariat", wardId: world.saiwai.id }),
  },
  {
    act: "accounts/end-grant",
    allowed: grantors,
    given: withGrant,
    run: (viewer, ids) => endGrant(viewer, { grantId: ids.grant ?? "", reason: "異動のため" }),
  },
];
