import { ActForm } from "#app/ui/act-form.tsx";
import { choiceWords } from "./ballots.schema.ts";

type Props = { base: string; vote: { id: string; motion: string }; own: keyof typeof choiceWords | null };

/** A member's own ballot in a recorded vote: one press, changeable until it closes. */
export function BallotForm({ base, vote, own }: Props) {
  return (
    <section className="section" aria-labelledby="ballot">
      <h2 id="ballot">採決です（記名投票）</h2>
      <p>「{vote.motion}」</p>
      {own && <p>「{choiceWords[own]}」に投票しました。締め切りまでは変えられます。</p>}
      <ActForm action={`${base}/votes/${vote.id}/ballot`} name="ballot" className="reply">
        {Object.entries(choiceWords).map(([value, label]) => (
          <button
            key={value}
            type="submit"
            name="choice"
            value={value}
            className={value === own ? "button" : "button is-quiet"}
            aria-pressed={value === own}
          >
            {label}
          </button>
        ))}
      </ActForm>
    </section>
  );
}
