import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { groundWords, kindWords, resultWords, takesOpinions } from "../agenda/agenda.schema.ts";
import { ownNumber } from "../agenda/agenda-numbers.rules.ts";

type Item = {
  id: string;
  position: number;
  kind: keyof typeof kindWords;
  title: string;
  closedAt: Date | null;
  closedGround: string | null;
  label: string;
  level: number;
  presenter: string;
  plannedMinutes: number | null;
  addedReason: string | null;
  withdrawnReason: string | null;
  carriedTo: { href: string; name: string } | null;
  carriedFrom: { href: string; name: string } | null;
  result: keyof typeof resultWords | null;
  wording: string | null;
  writtenVote: { id: string; isAwaited: boolean } | null;
  proposals: { key: string; title: string }[];
  opinions: unknown[];
  residentOpinions: number;
};

/** The agenda as the desk works on it: order, openness, where each item comes from. */
export function AgendaEditor({
  base,
  items,
  isDraft,
  mayWithdraw,
  mayCorrect,
  mayVoteInWriting,
  ward,
}: {
  base: string;
  items: Item[];
  isDraft: boolean;
  /** Announced and not over. */
  mayWithdraw: boolean;
  /** Announced and not closed, put off or cancelled as well. */
  mayCorrect: boolean;
  /** The rules know 書面表決, and the sitting is not open. */
  mayVoteInWriting: boolean;
  ward: string;
}) {
  return (
    <ol className="agenda" id="agenda">
      {items.map((item, index) => (
        <li key={item.id} className={`is-level-${item.level}`} data-item={isDraft ? item.id : undefined}>
          <span className="number">{ownNumber(item.label)}</span>
          <div>
            <p>
              <strong>{item.title}</strong>
              {"　"}
              <span className="quiet">
                {kindWords[item.kind]}・
                {item.closedAt
                  ? `非公開（${groundWords[item.closedGround as keyof typeof groundWords] ?? ""}）`
                  : "公開"}
              </span>
              {item.presenter && `・説明 ${item.presenter}`}
              {item.plannedMinutes && `・${item.plannedMinutes}分`}
              {item.result && `　結果 ${item.wording ?? resultWords[item.result]}`}
            </p>
            {item.addedReason && <p className="quiet">公表した後に追加（{item.addedReason}）</p>}
            {item.withdrawnReason && <p className="quiet">取下げ（{item.withdrawnReason}）</p>}
            {item.carriedFrom && (
              <p>
                継続審議のもと <a href={item.carriedFrom.href}>{item.carriedFrom.name}</a>
              </p>
            )}
            {item.carriedTo && (
              <p>
                続き <a href={item.carriedTo.href}>{item.carriedTo.name}</a>
              </p>
            )}
            {item.result === "carried_over" && !item.carriedTo && (
              <p>
                <a href={`${base}/items/${item.position}/carrying`}>後の会議に送る</a>
              </p>
            )}
            {mayWithdraw && !item.result && !item.withdrawnReason && takesOpinions(item.kind) && (
              <p>
                <a href={`${base}/items/${item.position}/scoring`}>審議課題の採点</a>
              </p>
            )}
            {item.writtenVote && (
              <p>
                <a href={`${base}/votes/${item.writtenVote.id}`}>書面表決の回答</a>
              </p>
            )}
            {mayVoteInWriting &&
              !item.writtenVote?.isAwaited &&
              !item.result &&
              !item.withdrawnReason &&
              takesOpinions(item.kind) && (
                <p>
                  <a href={`${base}/items/${item.position}/written`}>書面表決にかける</a>
                </p>
              )}
            {mayCorrect && !item.result && (
              <p className="inline-links">
                <a
                  href={`${base}/items/${item.position}/correction`}
                  aria-label={`議題${item.label}「${item.title}」を直す`}
                >
                  直す
                </a>
                {mayWithdraw && !item.withdrawnReason && (
                  <a
                    href={`${base}/items/${item.position}/withdrawal`}
                    aria-label={`議題${item.label}「${item.title}」を取り下げる`}
                  >
                    取り下げる
                  </a>
                )}
              </p>
            )}
            {item.proposals.map((proposal) => (
              <p key={proposal.key}>
                もとの提案 <a href={`/wards/${ward}/desk/proposals/${proposal.key}`}>「{proposal.title}」</a>
              </p>
            ))}
            {!isDraft && !item.withdrawnReason && takesOpinions(item.kind) && (
              <p>
                <a href={`${base}/opinions`}>事前意見 {item.opinions.length + item.residentOpinions}件</a>
              </p>
            )}
            {isDraft && (
              <div className="inline-form">
                <a href={`${base}/items/${item.id}`} aria-label={`議題${item.label}「${item.title}」を直す`}>
                  直す
                </a>
                <ActForm
                  action={`${base}/items/${item.id}/move`}
                  name={`move-${item.id}`}
                  className="inline-form"
                  isMove
                >
                  {index > 0 && (
                    <Button isQuiet name="direction" value="up">
                      上へ
                    </Button>
                  )}
                  {index < items.length - 1 && (
                    <Button isQuiet name="direction" value="down">
                      下へ
                    </Button>
                  )}
                </ActForm>
                <a href={`${base}/items/${item.id}/removal`} aria-label={`議題${item.label}「${item.title}」を外す`}>
                  外す
                </a>
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
