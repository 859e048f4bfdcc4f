import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";

type Props = { here: string; name: string; words: string; button: string; fields: Record<string, string> };

/** The last look at a ballot that cannot be changed once cast: what is about to be given, and the way back. */
export function SureBallot({ here, name, words, button, fields }: Props) {
  return (
    <>
      <p className="say" role="status">
        {words}
      </p>
      <ActForm action={here} name={name} className="actions">
        <input type="hidden" name="isSure" value="on" />
        {Object.entries(fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <Button>{button}</Button>
        <a href={here}>選び直す</a>
      </ActForm>
    </>
  );
}
