import type { PublicPerson } from "./minutes.content.ts";
import { notSaid, personName } from "./minutes-lines.ts";

/** Who came or did not; null where the minutes do not say. */
export function People({ people }: { people: PublicPerson[] | null }) {
  if (people === null) return notSaid;
  if (people.length === 0) return "なし";
  return (
    <ul>
      {people.map((person) => (
        <li key={person.name + person.kana}>
          {personName(person)}
          {person.times.length > 0 && ` ${person.times.join("、")}`}
        </li>
      ))}
    </ul>
  );
}
