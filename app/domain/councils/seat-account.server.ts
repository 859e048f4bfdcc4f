import type { Tx } from "../../db/client.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";

/** The account of an address, where a member signs in; null for one the desk acts for. */
export async function accountOf(tx: Tx, email: string | undefined): Promise<string | null> {
  if (!email) return null;
  const account = await tx.account.findFirst({ where: { email: email.trim().toLowerCase(), deletedAt: null } });
  return (
    account?.id ??
    refuse("このメールアドレスの利用者はいません。空欄にすると、事務局が代わりに入力する委員になります。", "email")
  );
}

export async function requireOnce(tx: Tx, termId: string, accountId: string): Promise<void> {
  const serving = await tx.member.count({ where: { termId, accountId, endedOn: null } });
  if (serving > 0) refuse("このメールアドレスの方は、この期の委員です。", "email");
}

type Seat = { accountId: string; startsOn: Date; endsOn: Date };

/** The roles that go with seats; logins begun by mailed code end, since members sign in by password. */
export async function giveSeats(tx: Tx, viewer: Viewer, wardId: string, seats: Seat[]): Promise<void> {
  if (seats.length === 0) return;
  await tx.grant.createMany({
    data: seats.map((seat) => ({
      ...seat,
      role: "member" as const,
      wardId,
      grantedAt: viewer.now,
      grantedById: viewer.accountId,
    })),
  });
  await tx.loginSession.deleteMany({ where: { accountId: { in: seats.map(({ accountId }) => accountId) } } });
}
