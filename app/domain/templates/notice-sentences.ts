import { type Day, longDay, longInstant, longSpan } from "../../shared/dates.ts";
import { type Blanks, fillBlanks } from "./blanks.rules.ts";
import { linesOf, type Templates } from "./templates.schema.ts";

type Sitting = {
  name: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  repliesDueOn: Day;
  opinionsDueAt: Date;
};

/** What members are told of a sitting, in the council's own words: the same on paper, in a mail and before it is announced. */
export function noticeSentences(
  sitting: Sitting,
  templates: Templates,
): Record<"opening" | "due" | "closing", string[]> {
  const blanks: Blanks = {
    会議: sitting.name,
    日時: longSpan(sitting.startsAt, sitting.endsAt),
    会場: sitting.place,
    出欠の期限: longDay(sitting.repliesDueOn),
    意見の締切: longInstant(sitting.opinionsDueAt),
  };
  const said = (template: string) => linesOf(fillBlanks(template, blanks));
  return {
    opening: said(templates.noticeOpening),
    due: said(templates.noticeDue),
    closing: said(templates.noticeClosing),
  };
}
