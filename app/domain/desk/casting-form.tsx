import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";

/** 裁決: whoever presides breaks the tie; both ways have the same weight. `here` is the address of the vote. */
export function CastingForm({ here }: { here: string }) {
  return (
    <ActForm action={`${here}/casting`} name="casting" className="reply">
      <Button name="choice" value="for" isQuiet>
        可とする
      </Button>
      <Button name="choice" value="against" isQuiet>
        否とする
      </Button>
    </ActForm>
  );
}
