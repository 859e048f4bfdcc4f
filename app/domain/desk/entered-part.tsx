import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { choiceWords } from "../ballots/ballots.schema.ts";
import type { Entered } from "./entered-ballots.ts";

/** 事務局入力: what was entered for members, and the second person's confirmation where the rules ask for it. */
export function EnteredPart({ vote, here }: { vote: Entered; here: string }) {
  return (
    <>
      {vote.entered.length > 0 && (
        <p>
          事務局入力{" "}
          {vote.entered
            .map((one) => `${one.name}（${choiceWords[one.choice]}${one.isConfirmed ? "・確かめ済み" : ""}）`)
            .join("、")}
        </p>
      )}
      {vote.needsSecond && (
        <div className="note is-strong">
          <p>代わりに入力した票は、入力した人とは別の人が確かめてから締め切ります。</p>
          {vote.mayConfirm && (
            <ActForm action={`${here}/confirmation`} name={`confirm-${vote.unseen.length}`} className="actions">
              {vote.unseen.map((one) => (
                <input key={one} type="hidden" name="seen" value={one} />
              ))}
              <Button isQuiet>代わりに入力した票を確かめた</Button>
            </ActForm>
          )}
        </div>
      )}
    </>
  );
}
