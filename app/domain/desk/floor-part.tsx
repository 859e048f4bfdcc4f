import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Clock } from "#app/ui/day.tsx";
import { Section } from "#app/ui/page.tsx";
import type { RunPage } from "./run-page.server.ts";

/** Who speaks and who waits to; whoever presides calls them in any order. */
export function FloorPart({ base, data }: { base: string; data: RunPage }) {
  const { speaking, waiting } = data.floor;
  return (
    <Section title="発言を求めている委員">
      {speaking && (
        <ActForm action={`${base}/run/speeches/${speaking.id}/end`} name={`end-${speaking.id}`} className="inline-form">
          <span>
            <strong>{speaking.name}委員の発言</strong>
          </span>
          <Button isQuiet>発言が終わった</Button>
        </ActForm>
      )}
      {waiting.length === 0 && !speaking && <p className="quiet">いまは、いません。</p>}
      <ol className="attendance">
        {waiting.map((one) => (
          <li key={one.id}>
            <span>
              {one.name}委員{" "}
              <small className="quiet">
                <Clock at={one.requestedAt} />
              </small>
            </span>
            <span className="inline-form">
              <ActForm action={`${base}/run/speeches/${one.id}/call`} name={`call-${one.id}`}>
                <Button isQuiet>
                  指名する<span className="sr-only">（{one.name}）</span>
                </Button>
              </ActForm>
              <ActForm action={`${base}/run/speeches/${one.id}/removal`} name={`remove-${one.id}`}>
                <Button isQuiet>
                  外す<span className="sr-only">（{one.name}）</span>
                </Button>
              </ActForm>
            </span>
          </li>
        ))}
      </ol>
      {data.isDesk && (
        <p>
          <a href={`${base}/run/speeches`}>手を挙げた委員を加える</a>
        </p>
      )}
    </Section>
  );
}
