import { Button } from "../ui/button.tsx";
import { Words } from "../ui/prose.tsx";

/** A form that could not be taken: its fields with its key, and whether files came with it, which do not come back. */
export type SentAgain = { fields: [name: string, value: string][]; hasFiles: boolean };

/** What was typed, to read and to send again from here: nothing of it is lost when the record cannot be written. */
export function NotTaken({ fields, hasFiles, action }: SentAgain & { action: string }) {
  const typed = fields.filter(([name, value]) => name !== "_key" && value !== "");
  return (
    <>
      <p>
        {hasFiles
          ? "書いた内容は下に残っています。ファイルは残せないため、書き写して、もとの画面からもう一度送ってください。"
          : "書いた内容は下に残っています。1分ほどたってから、「もう一度送る」を押してください。2度受け付けることはありません。"}
      </p>
      {typed.map(([name, value]) => (
        <Words key={name + value}>{value}</Words>
      ))}
      <form method="post" action={action}>
        {!hasFiles &&
          fields.map(([name, value]) => <input key={name + value} type="hidden" name={name} value={value} />)}
        <p className="actions">
          {!hasFiles && <Button>もう一度送る</Button>}
          <a href={action}>もとの画面へ戻る</a>
        </p>
      </form>
    </>
  );
}

export const isSentAgain = (data: unknown): data is SentAgain =>
  typeof data === "object" && data !== null && Array.isArray((data as { fields?: unknown }).fields);
