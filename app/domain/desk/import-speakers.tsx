import { Select } from "#app/ui/fields.tsx";
import { Section } from "#app/ui/page.tsx";
import type { ReadSpeaker } from "../minutes/import-reading.server.ts";

type Props = {
  speakers: readonly (ReadSpeaker & { isSettled: boolean })[];
  members: readonly { id: string; name: string }[];
};

/** Every speaker as written and who is meant. What does not fit exactly one member is never settled by the machine. */
export function ImportSpeakers({ speakers, members }: Props) {
  if (speakers.length === 0) return null;
  const candidatesFirst = (ids: readonly string[]) =>
    members.toSorted((a, b) => Number(ids.includes(b.id)) - Number(ids.includes(a.id)));
  return (
    <Section title={`発言者（${speakers.length}とおり）`}>
      {speakers.map(({ word, count, match, chosen, isSettled }, index) => (
        <div key={word}>
          <input type="hidden" name={`words[${index}]`} value={word} />
          <Select
            field={{
              id: `whose-${index}`,
              name: `whose[${index}]`,
              errors: undefined,
              errorId: "",
              initialValue: chosen ?? undefined,
            }}
            label={`${word || "発言者の書かれていない発言"}（${count}件）${isSettled ? "" : "　決めてください"}`}
            isOptional={isSettled}
            empty={isSettled && chosen === null ? foundWords(match, members) : "選んでください"}
            options={[
              ...candidatesFirst(match.kind === "unsure" ? match.candidates : []).map(({ id, name }) => ({
                value: id,
                label: name,
              })),
              { value: "staff", label: "職員（書かれたとおり）" },
              { value: "other", label: "そのほかの人（書かれたとおり）" },
            ]}
          />
        </div>
      ))}
    </Section>
  );
}

/** Who was found, as the choice that stands unless another is made. */
function foundWords(match: ReadSpeaker["match"], members: Props["members"]): string {
  if (match.kind === "member") return `${members.find(({ id }) => id === match.memberId)?.name ?? ""}（名簿から）`;
  return match.kind === "staff" ? "職員（書かれたとおり）" : "書かれたとおり";
}
