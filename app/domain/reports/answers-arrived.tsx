import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page.tsx";

/** 区から返事が届いています: only what was not opened yet, above everything else. */
export function AnswersArrived({ answers }: { answers: { id: string; title: string; href: string }[] }) {
  if (answers.length === 0) return null;
  return (
    <Section title={`区から返事が届いています（${answers.length}件）`}>
      <ul className="list">
        {answers.map((answer, index) => (
          <li key={answer.id}>
            <ActForm action={`${answer.href}/reading`} name={`reading-${answer.id}`} className="inline-form">
              <span>「{answer.title}」</span>
              <Button isQuiet={index > 0}>
                回答を読む<span className="sr-only">（{answer.title}）</span>
              </Button>
            </ActForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
