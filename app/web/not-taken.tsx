import { Button } from "../ui/button.tsx";
import { Words } from "../ui/prose.tsx";

/** A form that could not be taken: its fields with its key. Files do not come back, nor passwords and codes. */
export type SentAgain = {
  fields: [name: string, value: string][];
  hasFiles: boolean;
  hasSecrets: boolean;
  /** Files may have come with it, and were left. */
  mayHaveFiles?: boolean;
};

/** Votes, keys and numbers are sent again, and shown to nobody who looks over a shoulder. */
const unshown = /secret|token|digits|code|Id$|Ids$|revision|^_key$|email/i;

const said = {
  whole:
    "いま、記録を書けません。書いた内容は、この画面に残っています。1分ほどたってから、「もう一度送る」を押してください。2度受け付けることはありません。",
  files:
    "いま、記録を書けません。書いた内容は下に残っています。ファイルは残せないため、書き写して、1分ほどたってから、もとの画面でもう一度送ってください。",
  maybe:
    "写真やファイルを選んでいたときは、ここからは添えられません。「もとの画面へ戻る」から、選び直して送ってください。",
  secrets: "いま、記録を読み書きできません。1分ほどたってから、もとの画面でもう一度入力してください。",
};

/** What was typed, to read and to send again from here: nothing of it is lost when the record cannot be written. */
export function NotTaken({ fields, hasFiles, hasSecrets, mayHaveFiles, action }: SentAgain & { action: string }) {
  const isWhole = !hasFiles && !hasSecrets;
  // People's words; what a choice or a box stands for is sent again, and says nothing to a reader.
  const typed = fields.filter(([name, value]) => !unshown.test(name) && /[^\u0020-\u007e]/.test(value));
  return (
    <>
      <p>{isWhole ? said.whole : hasFiles ? said.files : said.secrets}</p>
      {isWhole && mayHaveFiles && <p>{said.maybe}</p>}
      {typed.map(([name, value]) => (
        <Words key={name + value}>{value}</Words>
      ))}
      <form method="post" action={action}>
        {isWhole && fields.map(([name, value]) => <input key={name + value} type="hidden" name={name} value={value} />)}
        <p className="actions">
          {isWhole && <Button>もう一度送る</Button>}
          <a href={action}>もとの画面へ戻る</a>
        </p>
      </form>
    </>
  );
}

/** The words of a form that was refused, where its own page cannot be read to show them; sent again, it says why. */
export function typedIn(refused: unknown): SentAgain | null {
  const { initialValue, again } = (refused ?? {}) as { initialValue?: unknown; again?: Again };
  const fields = fieldsOf(initialValue, "");
  if (fields.length === 0 || !again) return null;
  const { key, ...rest } = again;
  return { fields: key ? [...fields, ["_key", key]] : fields, ...rest };
}

/** What a refused form says of itself for the case that its page cannot be read: sent again it is the same form. */
export type Again = { key: string | null; hasFiles: boolean; hasSecrets: boolean };

/** Names as forms have them: `members[0].name`. */
function fieldsOf(value: unknown, name: string): SentAgain["fields"] {
  if (typeof value === "string") return [[name, value]];
  if (Array.isArray(value)) return value.flatMap((one, index) => fieldsOf(one, `${name}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => fieldsOf(one, name === "" ? key : `${name}.${key}`));
}

export const isSentAgain = (data: unknown): data is SentAgain =>
  typeof data === "object" && data !== null && Array.isArray((data as { fields?: unknown }).fields);
