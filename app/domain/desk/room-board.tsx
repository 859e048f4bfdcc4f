import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Seats } from "#app/ui/seats.tsx";
import type { RunPage } from "./run-page.server.ts";

/** Who is in the room: one press at each name records coming and going at the present minute. */
export function RoomBoard({ base, data }: { base: string; data: RunPage }) {
  const canWrite = data.session.closedAt === null;
  return (
    <aside aria-labelledby="room">
      <h2 id="room">出席</h2>
      <Seats present={data.quorum.present} needed={data.quorum.needed} total={data.total} />
      <p>
        進行 {data.presidingName ?? "―"}
        {"　"}
        {canWrite && <a href={`${base}/run/chair`}>進行する人を代える</a>}
      </p>
      <ul className="attendance">
        {data.members.map((member) => (
          <li key={member.id}>
            <span>
              {member.name}
              {member.isPresiding && "（進行）"}
              {member.isRecused && "（除斥）"} <small className="quiet">{member.times.join(" ")}</small>
            </span>
            {canWrite && !data.session.isEnteredLater && !member.isPresiding && (
              <ActForm
                action={`${base}/run/${member.isPresent ? "departures" : "arrivals"}`}
                name={`presence-${member.id}`}
                className="inline-form"
              >
                <input type="hidden" name="memberId" value={member.id} />
                <Button isQuiet>
                  {member.isPresent ? "退席" : "着席"}
                  <span className="sr-only">（{member.name}）</span>
                </Button>
              </ActForm>
            )}
          </li>
        ))}
      </ul>
      {canWrite && (
        <p>
          <a href={`${base}/run/arrivals`}>時刻を入れて着席を記録する</a>
          {"　"}
          <a href={`${base}/run/departures`}>時刻を入れて退席を記録する</a>
        </p>
      )}
      <p>
        傍聴者 {data.session.observerCount ?? 0}名・報道 {data.session.pressCount ?? 0}名{"　"}
        {data.isDesk && <a href={`${base}/run/attendees`}>直す</a>}
      </p>
    </aside>
  );
}
