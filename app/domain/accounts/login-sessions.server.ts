import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import { type Adapter, makeSessions, type Sessions } from "../../platform/lucia.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import { loadIdentity } from "./identity.server.ts";

const days = 86_400_000;
const staffHours = 12 * 3_600_000;

type Started = { device: string; isStaff: boolean; now: Date; isConfirmed: boolean };

/** Only the SHA-256 of a session id is stored: a copy of the database signs nobody in. */
const adapter: Adapter = {
  async getSessionAndUser(id) {
    const identity = await loadIdentity(sha256(id));
    if (!identity) return [null, null];
    const session = { id, userId: identity.accountId, expiresAt: identity.expiresAt, attributes: {} };
    return [session, { id: identity.accountId, attributes: identity as never }];
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    const { device, isStaff, now, isConfirmed } = attributes as Started;
    await db.loginSession.create({
      data: {
        id: sha256(id),
        accountId: userId,
        expiresAt,
        device,
        startedAt: now,
        confirmedAt: isConfirmed ? now : null,
        endsAt: new Date(now.getTime() + (isStaff ? staffHours : 90 * days)),
      },
    });
  },
  async updateSessionExpiration(id, expiresAt) {
    await db.loginSession.updateMany({ where: { id: sha256(id) }, data: { expiresAt } });
  },
  async deleteSession(id) {
    await db.loginSession.deleteMany({ where: { id: sha256(id) } });
  },
  async deleteUserSessions(accountId) {
    await db.loginSession.deleteMany({ where: { accountId } });
  },
  async getUserSessions() {
    return [];
  },
  async deleteExpiredSessions() {
    await db.loginSession.deleteMany({
      where: { OR: [{ expiresAt: { lt: new Date() } }, { endsAt: { lt: new Date() } }] },
    });
  },
};

let made: Sessions | undefined;

export function sessions(): Sessions {
  made ??= makeSessions(adapter, publicOrigin().startsWith("https:"));
  return made;
}

export const deleteExpiredSessions = () => adapter.deleteExpiredSessions();
