import { isoInTokyo } from "../../shared/dates.ts";

type Session = {
  ordinal: number;
  title: string;
  startsAt: Date;
  endsAt: Date | null;
  room: string;
  venue: { name: string; address: string };
  cancelledAt: Date | null;
  postponedAt: Date | null;
  onlineMode: string;
};

/** The sitting as a schema.org Event. */
export function sessionEvent(session: Session, path: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: `第${session.ordinal}回${session.title}`,
    startDate: isoInTokyo(session.startsAt),
    ...(session.endsAt ? { endDate: isoInTokyo(session.endsAt) } : {}),
    eventStatus: `https://schema.org/${session.cancelledAt ? "EventCancelled" : session.postponedAt ? "EventPostponed" : "EventScheduled"}`,
    eventAttendanceMode: `https://schema.org/${session.onlineMode === "broadcast" ? "MixedEventAttendanceMode" : "OfflineEventAttendanceMode"}`,
    location: { "@type": "Place", name: `${session.venue.name} ${session.room}`, address: session.venue.address },
    url: path,
    isAccessibleForFree: true,
  };
}
