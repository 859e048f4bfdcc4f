import { Words } from "#app/ui/prose.tsx";
import { called } from "../../shared/called.ts";

type Said = { displayName: string; voice: "resident" | "member" | "ward"; text: string };

/** 「○○さん」, and the ward's own section without it. */
export const nameOf = ({ displayName, voice }: Omit<Said, "text">): string =>
  voice === "ward" ? displayName : called(displayName);

/** The words an opinion answers, for whoever looks at it by itself. */
export function SaidBefore({ said }: { said: Said | null }) {
  if (!said) return null;
  return (
    <blockquote className="quoted">
      <p>{`${nameOf(said)}「${said.text}」`}</p>
    </blockquote>
  );
}

/** How an opinion read before it was mended. */
export function EarlierWords({ earlier }: { earlier: { id: string; text: string }[] }) {
  if (earlier.length === 0) return null;
  return (
    <div>
      <p className="quiet">直す前の文</p>
      {earlier.map(({ id, text }) => (
        <Words key={id}>{text}</Words>
      ))}
    </div>
  );
}
