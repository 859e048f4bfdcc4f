import { useId } from "react";
import { ActForm } from "#app/ui/act-form.tsx";
import { ShortDay } from "#app/ui/day.tsx";
import { answerWords } from "./sessions.schema.ts";

type Props = {
  base: string;
  own: { isMember: boolean; answer: keyof typeof answerWords | null };
  repliesDueOn: string;
  onlineMode: string;
  /** Where to go back to after answering. */
  from?: "me";
};

/** 出欠: one press answers; the answer can be changed until the sitting opens. */
export function OwnReply({ base, own, repliesDueOn, onlineMode, from }: Props) {
  const id = useId();
  if (!own.isMember) return null;
  const answers = Object.entries(answerWords).filter(([value]) => value !== "online" || onlineMode !== "none");
  const form = (
    <ActForm action={`${base}/attendance`} name={`reply-${base.split("/").at(-1)}`} className="reply">
      {from && <input type="hidden" name="from" value={from} />}
      {answers.map(([value, label]) => (
        <button
          key={value}
          type="submit"
          name="answer"
          value={value}
          className={value === own.answer ? "button" : "button is-quiet"}
          aria-pressed={value === own.answer}
        >
          {label}
        </button>
      ))}
    </ActForm>
  );
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>
        {own.answer ? "出欠の回答" : "出欠を答えてください"}（<ShortDay day={repliesDueOn} />
        まで）
      </h2>
      <p>
        <a href={`${base}/attendance`}>欠席・遅参の理由を添えて答える</a>
      </p>
      {own.answer ? (
        <details>
          <summary>「{answerWords[own.answer]}」と答えました。変える</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </section>
  );
}
