import { ActForm } from "#app/ui/act-form.tsx";

type Props = {
  base: string;
  /** Under what name a browser keeps what was not saved yet. */
  keptAs: string;
  statement: {
    id: string;
    number: number;
    heading: string | null;
    itemId: string | null;
    who: string;
    text: string;
    revision: number;
    redactions: number;
  };
};

/**
 * One statement to write in: a plain form whose buttons each lead to their own page, and which saves itself where
 * there is script.
 */
export function EditedStatement({
  base,
  keptAs,
  statement: { id, number, heading, itemId, who, text, revision, redactions },
}: Props) {
  const own = `${base}/statements/${id}`;
  return (
    <>
      {heading && <h2 className="editor-item">{heading}</h2>}
      <section className="edited" id={`s-${id}`} aria-label={`${number}番目の発言`}>
        <ActForm action={`${own}/text`} name={`s-${id}`} autosave={keptAs}>
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="itemId" value={itemId ?? ""} />
          <p className="edited-head">
            <input
              aria-label="発言者"
              name="who"
              defaultValue={who}
              list="speakers"
              autoComplete="off"
              placeholder="（進行・動作）"
            />
            <span className="quiet" data-saved="" role="status" />
          </p>
          <textarea aria-label="発言" name="text" defaultValue={text} rows={3} />
          <p className="edited-acts">
            <button type="submit" className="button is-quiet" formAction={own}>
              保存する
            </button>
            <button type="submit" className="button is-quiet" formAction={`${own}/division`} data-key="split">
              分ける
            </button>
            <button type="submit" className="button is-quiet" formAction={`${own}/union`}>
              前とつなげる
            </button>
            <MoveButton own={own} to="up" sign="↑" words="上へ動かす" />
            <MoveButton own={own} to="down" sign="↓" words="下へ動かす" />
            <a href={`${base}/statements/new?after=${id}`} data-key="after">
              後に書く
            </a>
            <a href={`${own}/redactions`}>非公開{redactions > 0 && `（${redactions}か所）`}</a>
            <a href={`${own}/removal`}>消す</a>
          </p>
        </ActForm>
      </section>
    </>
  );
}

type MoveProps = { own: string; to: "up" | "down"; sign: string; words: string };

function MoveButton({ own, to, sign, words }: MoveProps) {
  return (
    <button type="submit" className="button is-quiet" formAction={`${own}/place`} name="to" value={to} data-key={to}>
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{words}</span>
    </button>
  );
}
