import { LongInstant, Span } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { Observing } from "./observing.ts";
import { ObservingFacts } from "./observing-facts.tsx";
import { onlineWords } from "./sessions.schema.ts";

type Props = {
  session: {
    startsAt: Date;
    endsAt: Date | null;
    room: string;
    venue: { name: string; address: string; access: string; wheelchair: string; childcare: string; hearing: string };
    onlineMode: keyof typeof onlineWords;
    onlineUrl: string | null;
    observing: Observing;
    openedAt: Date | null;
    closedAt: Date | null;
    state: string;
  };
  /** Where a seat to watch from is asked for, on pages that lead there. */
  base?: string;
};

/** When, where, and how to come and watch. */
export function SessionFacts({ session, base }: Props) {
  const { venue } = session;
  return (
    <Facts
      facts={[
        { label: "日時", value: <Span from={session.startsAt} to={session.endsAt} /> },
        {
          label: "会場",
          value: (
            <>
              {venue.name} {session.room}
              <br />
              <span className="quiet">
                {venue.address}。{venue.access}
              </span>
              {venue.wheelchair && <p className="quiet">車椅子　{venue.wheelchair}</p>}
              {venue.hearing && <p className="quiet">聞こえの支援　{venue.hearing}</p>}
              {venue.childcare && <p className="quiet">託児　{venue.childcare}</p>}
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
              {session.closedAt && session.endsAt && (
                <>
                  、<LongInstant at={session.closedAt} />
                  閉会
                </>
              )}
            </>
          ),
        },
        (session.state === "announced" || session.state === "draft") && {
          label: "傍聴",
          value: (
            <div id="observers">
              <ObservingFacts observing={session.observing} base={base} />
            </div>
          ),
        },
      ]}
    />
  );
}
