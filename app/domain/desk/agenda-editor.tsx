import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { groundWords, kindWords, resultWords, takesOpinions } from "../agenda/agenda.schema.ts";

type Item = {
  id: string;
  position: number;
  kind: keyof typeof kindWords;
  title: string;
  closedAt: Date | null;
  closedGround: string | null;
  result: keyof typeof resultWords | null;
  wording: string | null;
  proposals: { key: string; title: string }[];
  opinions: unknown[];
};

/** The agenda as the desk works on it: order, openness, where each item comes from. */
export function AgendaEditor({
  base,
  items,
  isDraft,
  ward,
}: {
  base: string;
  items: Item[];
  isDraft: boolean;
  ward: string;
}) {
  return (
    <ol className="agenda">
      {items.map((item, index) => (
        <li key={item.id}>
          <span className="number">{item.position}</span>
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
              {item.result && `　結果 ${item.wording ?? resultWords[item.result]}`}
            </p>
            {item.proposals.map((proposal) => (
              <p key={proposal.key}>
                もとの提案 <a href={`/wards/${ward}/desk/proposals/${proposal.key}`}>「{proposal.title}」</a>
              </p>
            ))}
            {!isDraft && takesOpinions(item.kind) && (
              <p>
                <a href={`${base}/items/${item.position}/opinions`}>事前意見 {item.opinions.length}件</a>
              </p>
            )}
            {isDraft && (
              <div className="inline-form">
                <a href={`${base}/items/${item.id}`}>直す</a>
                <ActForm action={`${base}/items/${item.id}/move`} name={`move-${item.id}`} className="inline-form">
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
                <a href={`${base}/items/${item.id}/removal`}>外す</a>
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
