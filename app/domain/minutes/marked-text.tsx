import { type Piece, redactedMark } from "./redaction.rules.ts";

/** A statement as its writers read it: what the public will not read is marked, with the ground behind. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p className="words">
      {pieces.map(({ text, ground }, index) =>
        ground === null ? (
          text
        ) : (
          <mark key={index} className="is-redacted">
            <span className="sr-only">ここから非公開</span>
            {text}
            <span className="quiet">{redactedMark(ground)}</span>
          </mark>
        ),
      )}
    </p>
  );
}
