import { sessionKey } from "../sessions/session-list.server.ts";

/** What is read of the sitting at the other end. */
export const otherSitting = {
  label: true,
  session: { select: { id: true, ordinal: true, title: true, announcedAt: true, fiscalYear: true, number: true } },
} as const;

type Other = {
  label: string;
  session: {
    id: string;
    ordinal: number;
    title: string;
    announcedAt: Date | null;
    fiscalYear: number | null;
    number: number | null;
  };
};

/** The other end of a 継続審議, as the desk goes there. */
export const carriedWords = (ward: string, { label, session }: Other) => ({
  href: `/wards/${ward}/desk/sessions/${session.announcedAt ? sessionKey(session) : session.id}`,
  name: `第${session.ordinal}回${session.title} 議題${label}`,
});
