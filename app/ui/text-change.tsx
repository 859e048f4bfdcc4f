import { type Stretch, textDiff } from "#app/shared/text-diff.ts";

type Props = { before: string; after: string; heads?: readonly [string, string] };

/** Two texts side by side, with what went marked in the one and what came in the other. */
export function TextChange({ before, after, heads = ["いまの文", "直した文"] }: Props) {
  const stretches = textDiff(before, after);
  return (
    <div className="change">
      <div>
        <p className="quiet">{heads[0]}</p>
        <p className="words">
          <Side stretches={stretches} side="gone" />
        </p>
      </div>
      <div>
        <p className="quiet">{heads[1]}</p>
        <p className="words">
          <Side stretches={stretches} side="come" />
        </p>
      </div>
    </div>
  );
}

function Side({ stretches, side }: { stretches: Stretch[]; side: "gone" | "come" }) {
  const Changed = side === "gone" ? "del" : "ins";
  return stretches.map((stretch, index) => {
    if (stretch.kind === "same") return stretch.text;
    return stretch[side] === "" ? null : <Changed key={`${index}-${side}`}>{stretch[side]}</Changed>;
  });
}
