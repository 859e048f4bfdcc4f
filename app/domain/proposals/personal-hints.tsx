import type { PersonalHint } from "#app/shared/personal-data.ts";

const words: Record<PersonalHint["kind"], string> = {
  telephone: "電話番号",
  email: "メールアドレス",
  address: "住所の番地",
};

/** Points out what looks personal; the writer decides. */
export function PersonalHints({ hints, editHref }: { hints: PersonalHint[]; editHref?: string }) {
  if (hints.length === 0) return null;
  return (
    <div className="note is-strong">
      <p>
        <strong>個人の情報と思われるところがあります。</strong>
      </p>
      <ul>
        {hints.map((hint) => (
          <li key={hint.text}>
            {words[hint.kind]}: {hint.text}
          </li>
        ))}
      </ul>
      {editHref && (
        <p>
          <a href={editHref}>直す</a>　このままでよければ、下へ進んでください。
        </p>
      )}
    </div>
  );
}
