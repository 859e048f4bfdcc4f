import { LongInstant, Span } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { onlineWords } from "./sessions.schema.ts";

type Props = {
  session: {
    startsAt: Date;
    endsAt: Date;
    room: string;
    venue: { name: string; address: string; access: string };
    onlineMode: keyof typeof onlineWords;
    onlineUrl: string | null;
    observerCap: number;
    observerNote: string;
    openedAt: Date | null;
    closedAt: Date | null;
    state: string;
  };
};

/** When, where, and how to come and watch. */
export function SessionFacts({ session }: Props) {
  return (
    <Facts
      facts={[
        { label: "日時", value: <Span from={session.startsAt} to={session.endsAt} /> },
        {
          label: "会場",
          value: (
            <>
              {session.venue.name} {session.room}
              <br />
              <span className="quiet">
                {session.venue.address}。{session.venue.access}
              </span>
            </>
          ),
        },
        session.onlineMode !== "none" && {
          label: "オンライン",
          value: (
            <>
              {onlineWords[session.onlineMode]}
              {session.onlineUrl && (
                <>
                  {" "}
                  <a href={session.onlineUrl} rel="noopener">
                    参加する
                  </a>
                </>
              )}
            </>
          ),
        },
        session.openedAt !== null && {
          label: "開会・閉会",
          value: (
            <>
              <LongInstant at={session.openedAt} />
              開会
              {session.closedAt && (
                <>
                  、<LongInstant at={session.closedAt} />
                  閉会
                </>
              )}
            </>
          ),
        },
        session.state === "announced" && {
          label: "傍聴",
          value: (
            <span id="observers">
              {session.observerCap > 0
                ? `定員${session.observerCap}名。${session.observerNote}`
                : "この会議は傍聴できません。"}
            </span>
          ),
        },
      ]}
    />
  );
}
