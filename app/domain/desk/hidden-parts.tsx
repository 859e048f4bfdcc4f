import { Section } from "#app/ui/page.tsx";
import { type Leftover, leftoverWords } from "../minutes/leftovers.rules.ts";

type Props = {
  base: string;
  hidden: {
    items: readonly { id: string; title: string; ground: string; statements: number }[];
    redactions: readonly {
      id: string;
      statement: string;
      label: string;
      words: string;
      ground: string;
      isWhole: boolean;
    }[];
  };
  leftovers: readonly Leftover[];
};

/** What readers of the minutes will not see, and what they would and perhaps should not. */
export function HiddenParts({ base, hidden, leftovers }: Props) {
  return (
    <>
      <Leftovers places={`${base}#s-`} leftovers={leftovers} />
      {leftovers.length > 0 && (
        <p>
          非公開にするときは、<a href={`${base}/approval/withdrawal`}>承認を取り消して</a>から、発言ごとに指定します。
        </p>
      )}
      <Section title="区民に見えない部分">
        {hidden.items.length + hidden.redactions.length === 0 && <p>非公開部分はありません。</p>}
        <ul className="list">
          {hidden.items.map(({ id, title, ground, statements }) => (
            <li key={id}>
              {title}（{ground}）{"　"}
              <span className="quiet">発言{statements}件を含めて、番号と理由だけが載ります</span>
            </li>
          ))}
          {hidden.redactions.map(({ id, statement, label, words, ground, isWhole }) => (
            <li key={id}>
              <a href={`${base}/statements/${statement}/redactions`}>{label || "進行・動作"}</a>
              {"　"}
              {isWhole ? "発言の全体" : `「${words}」`}（{ground}）
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** What looks like somebody's own affair in a text for the public. `places` is what a statement's address begins with. */
export function Leftovers({ places, leftovers }: { places: string; leftovers: Props["leftovers"] }) {
  if (leftovers.length === 0) return null;
  return (
    <Section title={`確かめてください（${leftovers.length}か所）`}>
      <p className="note is-strong">
        掲載される文に、個人に関する情報と思われるところがあります。公開してよいか、確かめてください。
      </p>
      <ul className="list">
        {leftovers.map(({ place, statement, words, kind }, index) => (
          <li key={index}>
            <strong>{words}</strong>（{leftoverWords[kind]}）{"　"}
            {statement === null ? (
              <span className="quiet">{place}</span>
            ) : (
              <a href={`${places}${statement}`}>{place}</a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
