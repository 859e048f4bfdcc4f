import { Words } from "#app/ui/prose.tsx";
import { called } from "../../shared/called.ts";
import { stanceWords } from "../agenda/agenda.schema.ts";
import type { ShownOpinions } from "./shown-opinions.ts";

/** How many think what, then who says what. */
export function OpinionList({ opinions }: { opinions: ShownOpinions }) {
  const { counts, members, residents } = opinions;
  return (
    <>
      <p>
        賛成{counts.for}・反対{counts.against}・まだ分からない{counts.unsure}
        <span className="quiet">　参考（会議の採決とは別です）</span>
      </p>
      <ul className="list">
        {members.map((opinion) => (
          <li key={opinion.name}>
            <p>
              <strong>{opinion.name}委員</strong>　{stanceWords[opinion.stance]}
            </p>
            <Words>{opinion.text}</Words>
          </li>
        ))}
        {residents.map((opinion, index) => (
          <li key={`${index + 1}-${opinion.name}`}>
            <p>
              <strong>{called(opinion.name)}</strong>（区民）　{stanceWords[opinion.stance]}
            </p>
            <Words>{opinion.text}</Words>
          </li>
        ))}
      </ul>
    </>
  );
}
