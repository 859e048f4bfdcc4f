import { LongInstant } from "#app/ui/day.tsx";
import { Empty } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";

type Letter = {
  id: string;
  kind: string;
  queuedAt: Date;
  isDone: boolean;
  failure: string | null;
  subject: string;
  to: string;
  text: string | null;
};

export function OutboxList({ letters, hasMailServer }: { letters: Letter[]; hasMailServer: boolean }) {
  return (
    <>
      <p>
        {hasMailServer
          ? "メールは送信しています。最近の50件です。"
          : "送信サーバーが設定されていないため、メールは送らず、ここに置いています。最近の50件です。"}
      </p>
      {letters.length === 0 ? (
        <Empty>お知らせはまだありません。</Empty>
      ) : (
        <ul className="list">
          {letters.map((letter) => (
            <li key={letter.id}>
              <details>
                <summary>
                  {letter.subject}
                  {"　"}
                  <span className="quiet">
                    {letter.to}宛て・
                    <LongInstant at={letter.queuedAt} />
                    {!letter.isDone && (letter.failure ? "・届けられていません（送り直しています）" : "・準備中")}
                  </span>
                </summary>
                {letter.text && <Words>{letter.text}</Words>}
              </details>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
