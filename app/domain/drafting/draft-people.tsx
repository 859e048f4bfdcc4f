import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Empty, Section } from "#app/ui/page.tsx";
import { called } from "../../shared/called.ts";
import type { draftPage } from "./draft-pages.server.ts";
import { partWords } from "./drafting.schema.ts";

type Page = Awaited<ReturnType<typeof draftPage>>;
type Props = { draft: string; writer: Page["writer"]; people: Page["people"]; declined: number };

/** Who writes along; for the owner, to ask more or to give it up. */
export function DraftPeople({ draft, writer, people, declined }: Props) {
  const here = `/me/drafts/${draft}`;
  const isOwner = writer === "owner";
  return (
    <>
      <Section title="一緒に書く人" id="people" aside={isOwner && <a href={`${here}/people`}>人を招く</a>}>
        {people.length === 0 ? (
          <Empty>まだ、だれも招いていません。</Empty>
        ) : (
          <ul className="list">
            {people.map((person) => (
              <li key={person.id}>
                <p>
                  {person.name ? called(person.name) : `${person.email ?? "招いた人"}（返事待ち）`}
                  {`　${partWords[person.part]}`}
                </p>
                {(isOwner || person.isSelf) && (
                  <ActForm action={`${here}/people/${person.id}/end`} name={`end-${person.id}`}>
                    <Button isQuiet>{endWords(person)}</Button>
                  </ActForm>
                )}
              </li>
            ))}
          </ul>
        )}
        {isOwner && declined > 0 && <p className="quiet">{`加わらないと返事した人 ${declined}人`}</p>}
      </Section>
      {isOwner && (
        <p>
          <a href={`${here}/discarding`}>この下書きをやめる</a>
        </p>
      )}
    </>
  );
}

function endWords({ isSelf, name }: Page["people"][number]): string {
  if (isSelf) return "この下書きから抜ける";
  return name ? "外す" : "招待をやめる";
}
