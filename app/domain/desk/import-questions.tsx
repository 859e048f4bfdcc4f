import { Select } from "#app/ui/fields.tsx";
import { Section } from "#app/ui/page.tsx";
import { lineChoices } from "../minutes/imports.schema.ts";

type Asked = { number: number; before: string; text: string; after: string; why: string | null; chosen: string | null };

/** Lines that could be read in more than one way, each between its neighbours, for a person to say. */
export function ImportQuestions({ asked, unsure }: { asked: readonly Asked[]; unsure: number }) {
  if (asked.length === 0) return null;
  return (
    <Section title={`決める行（残り${unsure}行）`}>
      <p>文だけでは読み方が決まらない行です。1つ決めると、その下の行も決まることがあります。</p>
      {asked.map(({ number, before, text, after, why, chosen }) => (
        <div key={number} className="section">
          <p className="quiet">
            {number - 1}　{before}
          </p>
          <p>
            <strong>
              {number}　{text}
            </strong>
          </p>
          <p className="quiet">
            {number + 1}　{after}
          </p>
          {why && <p>{why}</p>}
          <Select
            field={{
              id: `line-${number}`,
              name: `lines.${number}`,
              errors: undefined,
              errorId: "",
              initialValue: chosen ?? undefined,
            }}
            label={`${number}行目の読み方`}
            empty="選んでください"
            options={Object.entries(lineChoices).map(([value, label]) => ({ value, label }))}
          />
        </div>
      ))}
    </Section>
  );
}
