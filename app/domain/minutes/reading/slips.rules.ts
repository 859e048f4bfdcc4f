import { clockTime, type Day, instantAt, longDay } from "../../../shared/dates.ts";
import type { Header } from "./header.rules.ts";
import { slipWords } from "./when.rules.ts";

/** What the record of the sitting says. */
export type Recorded = {
  day: Day;
  startsAt: string;
  endsAt: string;
  present: number;
  absent: number;
  observers: number;
};

/** What looks wrong in the head of written minutes, by itself or beside the record, each as a whole sentence. */
export function slipsIn(header: Header, recorded: Recorded): string[] {
  const { when, present, absent, observers } = header;
  const slips = when?.slips ?? [];
  const at = (time: string) => clockTime(instantAt(recorded.day, time));
  return [
    ...slips.map((slip) => slipWords[slip]),
    ...(when?.day && when.day !== recorded.day
      ? [`日付は${longDay(when.day)}と書かれていますが、記録では${longDay(recorded.day)}です。`]
      : []),
    ...(when?.startsAt && when.startsAt !== recorded.startsAt
      ? [`始まりは${at(when.startsAt)}と書かれていますが、記録では${at(recorded.startsAt)}です。`]
      : []),
    ...(when?.endsAt && when.endsAt !== recorded.endsAt
      ? [`終わりは${at(when.endsAt)}と書かれていますが、記録では${at(recorded.endsAt)}です。`]
      : []),
    ...countSlips("出席", present, recorded.present),
    ...countSlips("欠席", absent, recorded.absent),
    ...(observers !== null && observers !== recorded.observers
      ? [`傍聴者は${observers}名と書かれていますが、記録では${recorded.observers}名です。`]
      : []),
  ];
}

function countSlips(word: string, written: Header["present"], recorded: number): string[] {
  if (!written) return [];
  const { count, named } = written;
  const said = count ?? named;
  return [
    ...(count !== null && named !== null && count !== named
      ? [`${word}は${count}名と書かれていますが、名前は${named}名です。`]
      : []),
    ...(said !== null && said !== recorded
      ? [`${word}は${said}名と書かれていますが、記録では${recorded}名です。`]
      : []),
  ];
}
