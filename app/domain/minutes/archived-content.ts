import { type Day, instantAt, isoInTokyo } from "../../shared/dates.ts";
import type { PublicItem, PublicMinutes, PublicStatement } from "./minutes.content.ts";
import { notSaid } from "./minutes-lines.ts";
import type { Archived } from "./reading/archive.rules.ts";

/** The public text as far as the head tells it: what it does not say is left empty. */
export function contentOf(
  { header, agenda, present, absent, ordinal }: Archived,
  { ward, council, day }: { ward: string; council: string; day: Day },
): PublicMinutes {
  const startsAt = isoInTokyo(instantAt(day, header.when?.startsAt ?? "00:00"));
  const endsAt = header.when?.endsAt ? isoInTokyo(instantAt(day, header.when.endsAt)) : null;
  const asPeople = (people: Archived["present"]) =>
    people?.map(({ name, post }) => ({ name, post: post ?? "", kana: "", times: [] })) ?? null;
  return {
    ward,
    council,
    title: header.title ?? `${council}${ordinal ? ` 第${ordinal}回` : ""}`,
    startsAt,
    endsAt,
    venue: header.venue ?? notSaid,
    online: null,
    attendance: {
      present: asPeople(present),
      absent: asPeople(absent),
      staff: "",
      advisers: "",
      observers: header.observers,
      press: 0,
    },
    quorum: "",
    general: [],
    items: agenda.map(
      ({ position, label, title, ground }): PublicItem =>
        ground === null
          ? {
              number: position,
              label,
              isClosed: false,
              kind: "議題",
              title,
              result: null,
              decision: [],
              recused: [],
              statements: [],
            }
          : { number: position, label, isClosed: true, ground },
    ),
    papers: null,
    approval: null,
  };
}

type Stored = { id: string; speaker: string; label: string; text: string };

/** With the words as they were stored, each under its item. */
export function withStatements(
  content: PublicMinutes,
  { reading }: Archived,
  written: readonly Stored[],
): PublicMinutes {
  const under = (item: number | null): PublicStatement[] =>
    written
      .filter((_, index) => (reading.statements[index]?.item ?? null) === item)
      .map(({ id, speaker, label, text }) =>
        speaker === "topic" ? { id, speaker: "", text, isTopic: true } : { id, speaker: label, text },
      );
  return {
    ...content,
    general: under(null),
    items: content.items.map((item) => (item.isClosed ? item : { ...item, statements: under(item.number) })),
  };
}
