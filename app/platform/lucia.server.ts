import { type Adapter, Lucia, TimeSpan } from "lucia";

export type { Adapter } from "lucia";

export type Sessions = {
  startSession: (accountId: string, attributes: object) => Promise<{ cookie: string }>;
  readSession: (cookieHeader: string | null) => Promise<ReadSession>;
  endSession: (sessionId: string) => Promise<{ cookie: string }>;
  endAllSessions: (accountId: string) => Promise<void>;
  readSessionId: (cookieHeader: string | null) => string | null;
};

export type ReadSession = {
  sessionId: string | null;
  attributes: Record<string, unknown> | null;
  /** A renewed or blanked cookie to send back. */
  cookie: string | null;
};

/**
 * Sign-in kept in our own table behind an adapter, so that leaving this library means
 * rewriting this file (docs/decisions/0002).
 */
export function makeSessions(adapter: Adapter, isSecure: boolean): Sessions {
  const lucia = new Lucia<Record<never, never>, Record<string, unknown>>(adapter, {
    sessionExpiresIn: new TimeSpan(2, "w"),
    sessionCookie: {
      name: isSecure ? "__Host-session" : "session",
      attributes: { secure: isSecure, sameSite: "lax", path: "/" },
    },
    getUserAttributes: (attributes) => attributes as Record<string, unknown>,
  });
  const readSessionId = (header: string | null) => lucia.readSessionCookie(header ?? "");
  return {
    readSessionId,
    async startSession(accountId, attributes) {
      const session = await lucia.createSession(accountId, attributes as never);
      return { cookie: lucia.createSessionCookie(session.id).serialize() };
    },
    async readSession(header) {
      const id = readSessionId(header);
      if (!id) return { sessionId: null, attributes: null, cookie: null };
      const { session, user } = await lucia.validateSession(id);
      if (!session) return { sessionId: null, attributes: null, cookie: lucia.createBlankSessionCookie().serialize() };
      const cookie = session.fresh ? lucia.createSessionCookie(session.id).serialize() : null;
      return { sessionId: session.id, attributes: { ...user } as Record<string, unknown>, cookie };
    },
    async endSession(sessionId) {
      await lucia.invalidateSession(sessionId);
      return { cookie: lucia.createBlankSessionCookie().serialize() };
    },
    endAllSessions: (accountId) => lucia.invalidateUserSessions(accountId),
  };
}
